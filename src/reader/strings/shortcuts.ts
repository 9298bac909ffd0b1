/** The list of keys. */
export const shortcutStrings = {
  off: 'Single keys are switched off in the settings; Ctrl K still works.',
  between: 'then',
  keys: [
    { keys: ['/'], does: 'Search' },
    { keys: ['Ctrl K'], does: 'Go to a page, topic, provider or story (⌘ K on a Mac)' },
    { keys: ['j'], does: 'Next story' },
    { keys: ['k'], does: 'Previous story' },
    { keys: ['o'], does: 'Open the story' },
    { keys: ['s'], does: 'Save the story, or let it go' },
    { keys: ['g', 'h'], does: 'Front page' },
    { keys: ['g', 't'], does: 'All topics' },
    { keys: ['g', 's'], does: 'Saved stories' },
    { keys: ['?'], does: 'This list' },
  ],
} as const;
