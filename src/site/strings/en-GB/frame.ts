/** What stands around the content of every page. */
export const frame = {
  skip: 'Skip to the content',
  title: (page: string, school: string) => `${page} – ${school}`,
  /** What programs call the files that a reader can follow. */
  feed: 'Approved changes',
  calendar: 'Reviews',
  navigation: {
    label: 'Main',
    home: 'Home',
    policy: 'Policy',
    policies: 'Policies',
    forms: 'Forms',
    contacts: 'Contacts',
    versions: 'Versions',
    search: 'Search',
  },
  footer: {
    website: 'School website',
    partOf: 'Part of',
    keptRight: 'How this policy is kept right',
    accessibility: 'Accessibility',
    noTracking: 'No cookies, no tracking',
    forReview: 'For review: not approved',
  },
  review: {
    lead: 'For review: not approved.',
    explained: 'Drafts for the people who are asked to approve them. Do not pass them on as rules.',
  },
};
