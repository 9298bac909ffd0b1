export const ORAMA_SCHEMA = {
  title: 'string',
  excerpt: 'string',
  related: 'string',
  names: 'string',
  providers: 'enum[]',
  topics: 'enum[]',
  day: 'number',
} as const;
