// What Electron needs from a Linux system. Asked for by what the loader finds rather than by package name, so that a
// library that came another way counts, and so that other distributions hear what is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';

/** Debian 13 and Ubuntu 24.04 renamed some packages in the change to 64-bit time: the newer name stands first. */
const needs = [
  { what: 'GTK 3', found: library('libgtk-3.so.0'), packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { what: 'NSS', found: library('libnss3.so'), packages: ['libnss3'] },
  { what: 'ALSA', found: library('libasound.so.2'), packages: ['libasound2t64', 'libasound2'] },
  { what: 'GBM', found: library('libgbm.so.1'), packages: ['libgbm1'] },
  { what: 'a font', found: anyFont, packages: ['fonts-dejavu-core'] },
];
const xvfb = { what: 'Xvfb', found: command('Xvfb'), packages: ['xvfb'] };

/** Installs what is missing where that needs no question, else says the exact command. */
export function ensureSystemLibraries({ display }) {
  if (process.platform !== 'linux') return;
  const missing = [...needs, ...(display ? [] : [xvfb])].filter(({ found }) => !found());
  if (missing.length === 0) return;

  const names = missing.map(({ what }) => what).join(', ');
  if (!command('apt-get')())
    throw new Failure(
      `Missing on this system: ${names}. Install them with your package manager, then run this again.`,
    );

  const prefix = rootPrefix();
  if (prefix !== undefined) {
    console.error(`Installing system libraries (${names}) with apt-get...`);
    run([...prefix, 'apt-get', 'update', '-qq']);
  }
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...available(missing)];
  if (prefix === undefined)
    throw new Failure(
      `Missing on this system: ${names}. Install them, then run this again:\n  sudo ${install.join(' ')}`,
    );
  run([...prefix, ...install]);
}

/** What to put before a command to run it as root without a question; undefined where that cannot be done. */
function rootPrefix() {
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid() === 0) return env;
  const canSudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return canSudo ? ['sudo', '-n', ...env] : undefined;
}

function available(missing) {
  return missing.map(({ packages }) => packages.find(hasCandidate) ?? packages.at(-1));
}

/** `apt-cache policy` answers `Candidate: (none)` for a name that exists only as a virtual package. */
function hasCandidate(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

function run([name, ...args]) {
  const { status } = spawnSync(name, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Failure(`This command failed: ${[name, ...args].join(' ')}`);
}

function library(soname) {
  return () => {
    const listing = loaderCache();
    // A system without ldconfig (Alpine, NixOS) cannot be asked: Electron itself will say what it lacks.
    return listing === undefined || listing.includes(`\t${soname} `);
  };
}

function loaderCache() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync);
  return ldconfig && execFileSync(ldconfig, ['-p'], { encoding: 'utf8' });
}

function command(name) {
  return () => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)));
}

function anyFont() {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')];
  return folders
    .filter(existsSync)
    .some((folder) =>
      readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc)$/i.test(file)),
    );
}
