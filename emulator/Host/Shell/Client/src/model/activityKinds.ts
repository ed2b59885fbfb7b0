/** The platform's own kinds of activities; those that solutions bring are called as their tables are. */
export const nativeActivities: Readonly<Record<string, string>> = {
  appointment: 'Appointment',
  email: 'Email',
  fax: 'Fax',
  letter: 'Letter',
  phonecall: 'Phone Call',
  task: 'Task',
};
