/** The platform's numbers for those ways to save that the emulator has. */
export const saveModes = { save: 1, saveAndClose: 2, saveAndNew: 59, autoSave: 70 };
