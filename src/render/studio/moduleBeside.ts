// Finds the module of a process, in the sources as in what is built of them.

/** The address of a module beside another one. */
export function moduleBeside(address: string, name: string): URL {
  return new URL(`./${name}${address.endsWith('.ts') ? '.ts' : '.js'}`, address);
}
