import type { TranslatedStrings } from './strings.ts';

/** Polish; machine-drafted, and nobody has reviewed it. */
export const pl: TranslatedStrings = {
  frame: {
    skip: 'Przejdź do treści',
    title: (page, school) => `${page} – ${school}`,
    feed: 'Zatwierdzone zmiany',
    calendar: 'Przeglądy',
    navigation: {
      label: 'Menu główne',
      home: 'Strona główna',
      policy: 'Zasady',
      policies: 'Zasady',
      forms: 'Formularze',
      contacts: 'Kontakty',
      versions: 'Wersje',
      search: 'Szukaj',
    },
    footer: {
      website: 'Strona internetowa szkoły',
      partOf: 'Należy do:',
      keptRight: 'Jak dbamy o poprawność tych zasad',
      accessibility: 'Dostępność',
      noTracking: 'Bez plików cookie, bez śledzenia',
      forReview: 'Do przeglądu: niezatwierdzone',
    },
    review: {
      lead: 'Do przeglądu: niezatwierdzone.',
      explained: 'Projekty dla osób, które mają je zatwierdzić. Prosimy nie przekazywać ich jako obowiązujących zasad.',
    },
  },
  form: {
    whoSigns: 'Kto podpisuje',
    returnTo: 'Gdzie oddać',
    returnBy: 'Do dnia',
    fillIn: 'Co trzeba wypełnić',
    notSent: 'O to pyta formularz. Z tej strony nic nie jest wysyłane.',
    date: 'data',
    signature: 'podpis',
    where: 'Gdzie',
    image: 'Zdjęcie lub nagranie',
    face: 'Widoczna twarz',
    yesOrNo: 'tak lub nie',
    faceNotAsked: 'bez pytania: twarz nie jest pokazywana',
  },
  translation: {
    label: 'O tym tłumaczeniu',
    otherLanguages: 'W innych językach:',
    machineDrafted: 'To tłumaczenie przygotował komputer i nikt go jeszcze nie sprawdził.',
    reviewed: 'To tłumaczenie sprawdziła osoba, która zna oba języki.',
    stale: 'Tekst angielski zmienił się od tego czasu. Aktualny jest tylko tekst angielski.',
    signed: 'Podpisuje się tekst angielski.',
    english: 'Przeczytaj tekst angielski',
  },
};
