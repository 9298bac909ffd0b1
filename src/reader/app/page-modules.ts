// No page waits for the code of another; each comes in a file of its own.

/** The pages, as routes load them. */
export const pages = {
  front: async () => ({ Component: (await import('../pages/front-page.tsx')).FrontPage }),
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
