/** Folders of `templates/` that hold a folder for each template. */
export const templateFolders: readonly string[] = [
  'abstract',
  'handout',
  'newsletter',
  'poster'
]
