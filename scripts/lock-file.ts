/** A package in package-lock.json, as far as the platforms it is for. */
export interface LockedPackage {
  readonly version: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * Binaries for other platforms that package-lock.json leaves out, by name with what it should say of each.
 *
 * A registry that mirrors one platform does not serve the others; npm then drops them from the lock file without a word,
 * and `npm ci` refuses that lock file. The platform is in the name, and the version in the package that wants it.
 */
export function missingBinaries({ packages }: LockFile): ReadonlyMap<string, LockedPackage> {
  const missing = Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages))
      .map(([name, version]): [string, LockedPackage] => [`node_modules/${name}`, { version, ...(dev && { dev }), optional: true, ...platformOf(name) }]),
  );
  return new Map(missing.filter(([, { os }]) => os));
}

/** `…-linux-arm64-musl` is for Linux, 64-bit ARM and the musl library. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const [, os, cpu, library = ''] = /[-/](aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(\w+)(?:-(\w+))?$/.exec(name) ?? [];
  if (!os || !cpu) return {};
  const libc = os !== 'linux' ? [] : library.startsWith('musl') ? ['musl'] : library.startsWith('gnu') ? ['glibc'] : [];
  return { os: [os], cpu: [cpu], ...(libc.length > 0 && { libc }) };
}
