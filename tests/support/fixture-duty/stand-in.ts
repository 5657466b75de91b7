/** The duties of a registry with the one that counts pins in place of the social desk: it has that duty's code, of which there is one. */
export function inPlaceOfSocial<Wings extends { readonly social: unknown }, Pins>(
  { social: _, ...others }: Wings,
  pins: Pins,
): Omit<Wings, 'social'> & { readonly pins: Pins } {
  return { ...others, pins };
}
