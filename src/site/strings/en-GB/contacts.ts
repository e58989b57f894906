/** The page “Report a concern”. */
export const contacts = {
  title: 'Contacts',
  heading: 'Report a concern',
  danger: 'If a child is in danger now, call {telephone}.',
  situations: 'What has happened?',
  people: (school: string) => `At ${school}`,
  table: { who: 'Who', role: 'Role', reach: 'Reach them' },
  throughOffice: 'Through the school office, {telephone}',
  local: 'Local services',
  national: 'Helplines and reporting',
  systems: 'Help with our systems',
};
