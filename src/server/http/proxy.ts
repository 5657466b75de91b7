import { BlockList, isIPv6 } from 'node:net';

/** This machine, and networks that belong to nobody outside. */
const NEAR = new BlockList();
for (const [net, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  NEAR.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  NEAR.addSubnet(net, prefix, 'ipv6');

/**
 * Whether `X-Forwarded-For` of whoever stands at that address is believed: of the proxy before the hall, on this machine or in its
 * private network. What others had written into the header before, the proxy has not seen itself.
 */
export const isNearProxy = (address: string, hop: number): boolean =>
  hop === 0 && NEAR.check(address.split('%')[0] ?? '', isIPv6(address) ? 'ipv6' : 'ipv4');
