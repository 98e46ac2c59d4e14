/** Up to how many notes a notebook's fonts are cut for the first view; beyond, for the time that it takes to cut them. */

export const fewNotes = 50;
