/**
 * The host that an address reaches without encryption through networks of others; undefined for an address that is encrypted, and for names
 * without a dot and private networks, which are those of the house.
 */
export function openHost(address: string): string | undefined {
  const host = /^(?:http|git|ftp|svn):\/\/(?:[^/?#]*@)?([^/?#:]+)/.exec(address.trim())?.[1];
  return host?.includes(".") === true && !PRIVATE.test(host) ? host : undefined;
}

const PRIVATE = /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|\.(?:local|lan|internal|intra|localdomain)$/;
