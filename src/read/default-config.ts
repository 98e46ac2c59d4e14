/** The site as it is when `site.yaml` says nothing. */

import type { SiteConfig } from '../model/site-config.ts';

export const defaultConfig = {
  title: '札记',
  description: '',
  author: '',
  url: '',
  base: '/',
  language: 'zh-Hans',
  timezone: 'Asia/Shanghai',
  categories: {},
  navigation: [],
  math: { macros: {}, brackets: false },
  excerpt: { budget: 120 },
  citations: 'author-year',
  notesPerPage: 100,
} as const satisfies SiteConfig;
