import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least that makes a page of every story: headline, excerpt and the coverage as links. */
const HUGO_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><p>{{ .Params.excerpt }}</p><p><a href="{{ .Params.weburl }}">{{ .Params.provider.name }}</a></p>
<ul>{{ range .Params.related }}<li><a href="{{ .webUrl }}">{{ .title }}</a> {{ .provider.name }}</li>{{ end }}</ul></body></html>
`;
/** Stories of the edition, or of a topic, so many a page, each with a link to the pages beside it. */
const HUGO_LIST = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><ul>{{ range (.Paginate .RegularPagesRecursive 24).Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.excerpt }} {{ .Params.provider.name }}</li>{{ end }}</ul>
{{ with .Paginator }}{{ with .Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}{{ with .Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
</body></html>
`;
const HUGO_KINDS = ['section', 'RSS', 'sitemap', 'robotsTXT', '404'];
const HUGO_LIST_KINDS = ['home', 'taxonomy', 'term'];
const HUGO_CONFIG = `baseURL = "https://bench.example/"
title = "Bench"
buildDrafts = true
disableKinds = KINDS
[taxonomies]
topic = "topics"
[[module.mounts]]
source = "SOURCE"
target = "content/news"
[[module.mounts]]
source = "layouts"
target = "layouts"
`;

/**
 * A project for Hugo over an archive in Markdown; \`published: false\` is a draft to it.
 *
 * @param lists whether there are pages that lead to the stories: a front page, and one of each topic
 */
export function writeHugoProject(folder: string, archive: string, { lists = false } = {}): void {
  const layouts = join(folder, 'layouts', '_default');
  mkdirSync(layouts, { recursive: true });
  writeFileSync(join(layouts, 'single.html'), HUGO_PAGE);
  if (lists) writeFileSync(join(layouts, 'list.html'), HUGO_LIST);
  const kinds = lists ? HUGO_KINDS : [...HUGO_KINDS, ...HUGO_LIST_KINDS];
  const config = HUGO_CONFIG.replace('KINDS', JSON.stringify(kinds)).replace('SOURCE', () =>
    join(archive, '_news'),
  );
  writeFileSync(join(folder, 'hugo.toml'), config);
}

const ELEVENTY_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1><p>{{ excerpt }}</p><p><a href="{{ webUrl }}">{{ provider.name }}</a></p>
<ul>{% for article in related %}<li><a href="{{ article.webUrl }}">{{ article.title }}</a> {{ article.provider.name }}</li>{% endfor %}</ul></body></html>
`;
const ELEVENTY_CONFIG = `export default function (config) {
  config.addGlobalData('layout', 'story.njk');
  config.setQuietMode(true);
  return { dir: { input: 'news', includes: '../layouts' } };
}
`;

/** A project for Eleventy over an archive in Markdown. */
export function writeEleventyProject(folder: string, archive: string): void {
  mkdirSync(join(folder, 'layouts'), { recursive: true });
  writeFileSync(join(folder, 'layouts', 'story.njk'), ELEVENTY_PAGE);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(folder, 'eleventy.config.js'), ELEVENTY_CONFIG);
  symlinkSync(join(archive, '_news'), join(folder, 'news'));
}
