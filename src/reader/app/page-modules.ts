// The front page does not wait for the code of the others; each comes in a file of its own.

/** The pages beside the front page, as routes load them. */
export const pages = {
  topic: async () => ({ Component: (await import('../pages/topic-page.tsx')).TopicPage }),
  provider: async () => ({ Component: (await import('../pages/provider-page.tsx')).ProviderPage }),
  search: async () => ({ Component: (await import('../pages/search-page.tsx')).SearchPage }),
  story: async () => ({ Component: (await import('../pages/story-page.tsx')).StoryPage }),
  about: async () => ({ Component: (await import('../pages/about-page.tsx')).AboutPage }),
  saved: async () => ({ Component: (await import('../pages/saved-page.tsx')).SavedPage }),
  settings: async () => ({ Component: (await import('../pages/settings-page.tsx')).SettingsPage }),
  open: async () => ({ Component: (await import('../pages/open-page.tsx')).OpenPage }),
  notFound: async () => ({ Component: (await import('../pages/not-found-page.tsx')).NotFoundPage }),
} as const;
