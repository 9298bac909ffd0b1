import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least that makes a page of every story: headline, excerpt and the coverage as links. */
const HUGO_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><p>{{ .Params.excerpt }}</p><p><a href="{{ .Params.weburl }}">{{ .Params.provider.name }}</a></p>
<ul>{{ range .Params.related }}<li><a href="{{ .webUrl }}">{{ .title }}</a> {{ .provider.name }}</li>{{ end }}</ul></body></html>
`;
const HUGO_CONFIG = `baseURL = "https://bench.example/"
title = "Bench"
buildDrafts = true
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[[module.mounts]]
source = "SOURCE"
target = "content/news"
[[module.mounts]]
source = "layouts"
target = "layouts"
`;

/** A project for Hugo over an archive in Markdown; \`published: false\` is a draft to it. */
export function writeHugoProject(folder: string, archive: string): void {
  mkdirSync(join(folder, 'layouts', '_default'), { recursive: true });
  writeFileSync(join(folder, 'layouts', '_default', 'single.html'), HUGO_PAGE);
  const config = HUGO_CONFIG.replace('SOURCE', () => join(archive, '_news'));
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
