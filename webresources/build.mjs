// Builds the web resources, named as in Dataverse: dist/soc_/social/*. The environment variable OUT names another folder than dist.
import { copyFile, mkdir, readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { esbuildIcons } from './build/svgIcons.mjs';
import { writePage } from './build/writePage.mjs';
import { writeStyle } from './build/writeStyle.mjs';
import './build/writeTexts.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const source = (name) => join(root, 'src', name);
const target = (name) => join(resolve(root, process.env.OUT ?? 'dist'), 'soc_', 'social', name);

// The platform's checker parses ES2018 at most.
const script = { bundle: true, minify: true, charset: 'ascii', legalComments: 'none', absWorkingDir: root, format: 'iife', target: 'es2018' };

// The licences of what is bundled ask that they travel with it.
const notices = `/*!\n${await readFile(join(root, 'NOTICES.txt'), 'utf8')}*/`;

/** A language is a file: whatever is there is shipped. */
async function copyTexts() {
  const names = (await readdir(join(root, 'texts'))).filter((name) => /^texts\.\d+\.resx$/.test(name));
  await Promise.all(names.map((name) => copyFile(join(root, 'texts', name), target(name))));
}

await mkdir(dirname(target('tab.html')), { recursive: true });
await Promise.all([
  build({ ...script, entryPoints: [source('tabPage.tsx')], outfile: target('tab.js'), plugins: [esbuildIcons], banner: { js: notices } }),
  build({
    ...script,
    entryPoints: [source('form/contactform.ts')],
    outfile: target('contactform.js'),
    globalName: 'SocialExtension.ContactForm',
  }),
  build({ ...script, entryPoints: [source('form/conversationgrid.ts')], outfile: target('conversationgrid.js'), globalName: 'SocialExtension.ConversationGrid' }),
  build({ ...script, entryPoints: [source('form/profilegrid.ts')], outfile: target('profilegrid.js'), globalName: 'SocialExtension.ProfileGrid' }),
  build({ ...script, entryPoints: [source('privacyPage.tsx')], outfile: target('privacy.js'), plugins: [esbuildIcons], banner: { js: notices } }),
  writePage(source('page.html'), target('privacy.html'), { script: 'privacy.js', title: 'Privacy' }),
  writePage(source('page.html'), target('tab.html'), { script: 'tab.js', title: 'Social' }),
  copyFile(join(root, 'images', 'app.svg'), target('app.svg')),
  copyTexts(),
  writeStyle(source('tab/styles/tab.css'), target('tab.css')),
]);
