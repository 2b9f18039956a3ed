// A paper whose site and stories tell machines everything that they can tell.
import { KITCHEN_SINK } from './kitchenSink.ts';
import { png } from './pixels.ts';

const SITE = `name: The Test Paper
url: https://paper.example
language: en-GB
timeZone: Europe/London
description: A paper for tests.
sections:
  - { id: world, name: World, description: The world. }
  - { id: science, name: Science }
publisher:
  name: Test Papers
  logo: logo.png
  email: editor@paper.example
  address: 1 High Street, Anytown
  policies: /ethics-policy
social:
  x: https://x.com/testpaper
  mastodon: https://social.example/@testpaper
`;

const AUTHOR = `---
name: Jane Doe
role: Correspondent
links: [https://social.example/@jane, https://x.com/janedoe]
picture: jane.png
---

She writes.
`;

/** The files of the paper; its fullest story is at /articles/everything. */
export const SHARED_PAPER: Readonly<Record<string, string | Uint8Array>> = {
  ...KITCHEN_SINK,
  'site.yaml': SITE,
  'authors/jane-doe.md': AUTHOR,
  'pages/corrections-policy.md': '---\ntitle: Corrections\n---\n\nWords.\n',
  'pages/ethics-policy.md': '---\ntitle: Ethics\n---\n\nWords.\n',
  'pictures/logo.png': png(600, 60),
  'pictures/jane.png': png(400, 400),
};
