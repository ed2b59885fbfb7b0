// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import powerApps from '@microsoft/eslint-plugin-power-apps';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders = [];
// Not eqeqeq: minified code, and Preact's own, says x==null for "null or undefined".
const coreRules = ['no-console', 'no-debugger', 'no-alert', 'no-eval', 'no-new-func', 'no-with'];
const texts = readdirSync(join(root, 'texts'));
const shipped = ['app.svg', 'contactform.js', 'conversationgrid.js', 'privacy.html', 'privacy.js', 'profilegrid.js', 'tab.css', 'tab.html', 'tab.js', ...texts];

function build() {
  const folder = mkdtempSync(join(tmpdir(), 'web-resources-'));
  folders.push(folder);
  execFileSync(process.execPath, ['build.mjs'], { cwd: root, env: { ...process.env, OUT: folder } });
  const output = join(folder, 'soc_', 'social');
  return Object.fromEntries(readdirSync(output).sort().map((name) => [name, readFileSync(join(output, name), 'utf8')]));
}

/** What is loaded only by who opens another page or list, and a second language. */
const elsewhere = /^(privacy|conversationgrid|profilegrid)\.|^texts\.1031\./;

const built = build();

afterAll(() => {
  folders.forEach((folder) => rmSync(folder, { recursive: true }));
});

describe('What is shipped', () => {
  it('is these files, the same from build to build', () => {
    expect(Object.keys(built)).toEqual(shipped);
    expect(build()).toEqual(built);
  });

  it('is at most 40 KiB compressed for the tab, which every contact loads', () => {
    const size = Object.entries(built).reduce((sum, [name, text]) => sum + (elsewhere.test(name) ? 0 : gzipSync(text).length), 0);
    expect(size).toBeLessThan(40 * 1024);
  });

  it.each(['tab.js', 'privacy.js', 'contactform.js', 'conversationgrid.js', 'profilegrid.js'])('passes the platform’s checker: %s', (name) => {
    const rules = Object.fromEntries(Object.keys(powerApps.rules).map((rule) => [`power-apps/${rule}`, 'error']));
    const messages = new Linter().verify(built[name], {
      // The checker reads ES2018 and nothing later.
      languageOptions: { ecmaVersion: 2018, sourceType: 'script' },
      plugins: { 'power-apps': powerApps },
      rules: { ...rules, ...Object.fromEntries(coreRules.map((rule) => [rule, 'error'])), strict: ['error', 'global'] },
    });
    expect(messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('defines the handler and the command that the form names', () => {
    const page = createContext({});
    runInContext(built['contactform.js'], page);
    expect(Object.keys(page.SocialExtension.ContactForm)).toEqual(['onLoad', 'openPrivacy']);
  });

  it('is a page that a strict Content Security Policy lets work', () => {
    const html = built['tab.html'];
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<base|<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1])).toEqual(['tab.css', 'tab.js']);
  });

  it('loads nothing from anywhere', () => {
    expect(built['tab.css']).not.toMatch(/url\(|@import/);
    // What is left are the names of the markup languages.
    const addresses = [...built['tab.js'].matchAll(/https?:\/\/[^"'`\s]+/g)].map((match) => new URL(match[0]).host);
    expect(new Set(addresses)).toEqual(new Set(['www.w3.org']));
  });

  it('declares every design token that it uses', () => {
    const css = built['tab.css'];
    const used = [...css.matchAll(/var\((--\w[\w-]*)\)/g)].map((match) => match[1]);
    const declared = new Set([...css.matchAll(/(--\w[\w-]*):/g)].map((match) => match[1]));
    expect(used.filter((name) => !declared.has(name))).toEqual([]);
  });
});

describe('The sources', () => {
  const sources = (folder) => readdirSync(join(root, 'src', folder), { recursive: true }).filter((name) => /\.tsx?$/.test(name));

  it.each(['model', 'tab'])('in src/%s don’t know the platform', (folder) => {
    const knowing = sources(folder).filter((name) => /\bXrm\b|Mscrm|fetch\(/.test(readFileSync(join(root, 'src', folder, name), 'utf8')));
    expect(knowing).toEqual([]);
  });
});
