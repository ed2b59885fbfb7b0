/** Asked of any object by the language itself or by who looks at it: that these are absent says nothing. */
const asked = new Set(['then', 'toJSON', 'nodeType', 'asymmetricMatch']);

/**
 * An object of the Client API of which only a part is there. Touching any other member throws: a script must not go on as if the
 * platform had said nothing. Whether a member is there can be asked with "in".
 */
export function there<T extends object>(name: string, members: Partial<T>): T {
  return new Proxy(members as T, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || asked.has(key)) {
        return Reflect.get(target, key, receiver) as unknown;
      }
      throw new Error(`${name}.${key} is not there in the emulator yet`);
    },
  });
}

/** A namespace of which nothing is there yet. It stands so that the error can name what was wanted of it. */
export function notThere<T extends object>(name: string): T {
  return there<T>(name, {});
}
