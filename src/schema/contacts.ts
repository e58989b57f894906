import { z } from 'zod';
import { key } from './key.ts';
import { date, email, line, telephone, webAddress } from './text.ts';

const checkedOn = key(
  date(),
  'The date on which somebody last checked these details with the organisation.',
  '2026-09-01',
  'designated safeguarding lead',
);
const website = key(
  webAddress(),
  'The web page of this service.',
  'https://www.westshire.example/safeguarding',
  'designated safeguarding lead',
).optional();
const mail = key(
  email(),
  'The e-mail address of this service.',
  'lado@westshire.example',
  'designated safeguarding lead',
).optional();

/** The local services of the area in which the school stands. */
export const ContactsSchema = z.strictObject({
  localAuthority: key(
    z.strictObject({
      name: key(
        line(),
        'The name of the council that is responsible for children’s services here.',
        'Westshire County Council',
        'designated safeguarding lead',
      ),
      telephone: key(
        telephone(),
        'The main telephone number of the council.',
        '01632 960 300',
        'designated safeguarding lead',
      ).optional(),
      website,
      checkedOn,
    }),
    'The local authority.',
    { name: 'Westshire County Council', checkedOn: '2026-09-01' },
    'designated safeguarding lead',
  ),
  lado: key(
    z.strictObject({
      name: key(
        line(),
        'The name of the designated officer or of the team.',
        'Westshire LADO team',
        'designated safeguarding lead',
      ),
      telephone: key(
        telephone(),
        'The telephone number of the local authority designated officer.',
        '01632 960 310',
        'designated safeguarding lead',
      ),
      email: mail,
      hours: key(
        line(),
        'When the team can be reached.',
        'Monday to Friday, 9.00 to 17.00',
        'designated safeguarding lead',
      ).optional(),
      website,
      checkedOn,
    }),
    'The local authority designated officer (LADO), who is told of allegations against adults.',
    { name: 'Westshire LADO team', telephone: '01632 960 310', checkedOn: '2026-09-01' },
    'designated safeguarding lead',
  ),
  socialCare: key(
    z.strictObject({
      name: key(
        line(),
        'The name of the team that takes referrals.',
        'Westshire children’s social care',
        'designated safeguarding lead',
      ),
      telephone: key(
        telephone(),
        'The telephone number in office hours.',
        '01632 960 320',
        'designated safeguarding lead',
      ),
      hours: key(
        line(),
        'The office hours of the team.',
        'Monday to Friday, 8.30 to 17.30',
        'designated safeguarding lead',
      ),
      outOfHoursTelephone: key(
        telephone(),
        'The telephone number of the emergency duty team at all other times.',
        '01632 960 321',
        'designated safeguarding lead',
      ),
      email: mail,
      website,
      checkedOn,
    }),
    'Children’s social care, in and out of office hours.',
    {
      name: 'Westshire children’s social care',
      telephone: '01632 960 320',
      hours: 'Monday to Friday, 8.30 to 17.30',
      outOfHoursTelephone: '01632 960 321',
      checkedOn: '2026-09-01',
    },
    'designated safeguarding lead',
  ),
  police: key(
    z.strictObject({
      name: key(line(), 'The name of the police force.', 'Westshire Police', 'designated safeguarding lead'),
      telephone: key(
        telephone(),
        'The number for reports that are not an emergency.',
        '101',
        'designated safeguarding lead',
      ),
      checkedOn,
    }),
    'The police, for reports that are not an emergency.',
    { name: 'Westshire Police', telephone: '101', checkedOn: '2026-09-01' },
    'designated safeguarding lead',
  ),
  councilHelpdesk: key(
    z.strictObject({
      name: key(
        line(),
        'The name of the council’s education safeguarding advice line.',
        'Westshire education safeguarding team',
        'designated safeguarding lead',
      ),
      telephone: key(
        telephone(),
        'The telephone number of the advice line.',
        '01632 960 330',
        'designated safeguarding lead',
      ),
      hours: key(
        line(),
        'When the advice line is open.',
        'Monday to Friday, 9.00 to 16.30',
        'designated safeguarding lead',
      ).optional(),
      email: mail,
      checkedOn,
    }),
    'The advice line of the council for schools, where there is one.',
    { name: 'Westshire education safeguarding team', telephone: '01632 960 330', checkedOn: '2026-09-01' },
    'designated safeguarding lead',
  ).optional(),
});
