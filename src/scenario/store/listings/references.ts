import type { DataPath } from '../../data-path.ts';
import { idsOf, listOf, type Raw, type References, strings } from '../../references.ts';
import type { YamlFile, YamlFiles } from '../../yaml-file.ts';

const sectionOf = (file: YamlFile | undefined): unknown => (file?.data as Raw | null | undefined)?.listings;

/** Names in `listings.yaml` lead somewhere: products, channels, markets, fields and categories. */
export function checkListings(refs: References, files: YamlFiles): void {
  const file = files['listings.yaml'];
  const section = sectionOf(file);
  const products = idsOf(listOf(files['products.yaml']?.data, 'products'));
  const channels = idsOf(listOf(files['channels.yaml']?.data, 'channels'));
  const markets = idsOf(listOf(files['pack.yaml']?.data, 'markets'));
  const pages = strings((files['pack.yaml']?.data as Raw | null | undefined)?.handbook);
  const fields = idsOf(listOf(section, 'attributes'));
  const categories = idsOf(listOf(section, 'categories'));
  const need = (path: DataPath, row: Raw): void => {
    refs.need(file, [...path, 'product'], row.product, products, 'product');
    refs.need(file, [...path, 'channel'], row.channel, channels, 'channel');
    refs.need(file, [...path, 'market'], row.market, markets, 'market');
    refs.need(file, [...path, 'category'], row.category, categories, 'value');
    refs.need(file, [...path, 'attribute'], row.attribute, fields, 'value');
    for (const [j, name] of strings(row.markets).entries())
      refs.need(file, [...path, 'markets', j], name, markets, 'market');
    for (const [j, name] of strings(row.attributes).entries())
      refs.need(file, [...path, 'attributes', j], name, fields, 'value');
  };
  for (const list of ['categories', 'channels', 'markets', 'freight', 'levies', 'sheets', 'onSale', 'laws'])
    for (const [i, row] of listOf(section, list).entries()) need(['listings', list, i], row);
  for (const [i, row] of listOf(section, 'laws').entries())
    refs.need(file, ['listings', 'laws', i, 'page'], row.page, pages, 'page');
  for (const list of ['open', 'notices'])
    for (const [i, entry] of listOf(section, list).entries())
      for (const [j, row] of listOf(entry, 'among').entries()) need(['listings', list, i, 'among', j], row);
}

/** The texts that the section calls for. */
export function listingTexts(files: YamlFiles): readonly string[] {
  const section = sectionOf(files['listings.yaml']) as Raw | undefined;
  const fields = listOf(section, 'attributes');
  const choices = new Set(fields.flatMap(({ choices: each }) => strings(each)));
  const kinds = new Set(listOf(section, 'categories').flatMap((row) => strings(row.kinds)));
  const certificates = new Set([
    ...listOf(section, 'sheets').flatMap((row) => strings(row.certificates)),
    ...listOf(section, 'laws').flatMap(({ unless }) => (typeof unless === 'string' ? [unless] : [])),
  ]);
  return [
    ...idsOf(fields).map((each) => `listingFacts.${each}`),
    ...[...choices].map((each) => `listingChoices.${each}`),
    ...[...kinds].map((each) => `listingKinds.${each}`),
    ...[...certificates].map((each) => `listingCertificates.${each}`),
    ...new Set(
      listOf(section, 'sheets')
        .flatMap((row) => idsOf(listOf(row, 'images')))
        .map((each) => `listingImages.${each}`),
    ),
    ...idsOf(listOf(section, 'categories')).map((each) => `listingCategories.${each}`),
    ...idsOf(listOf(section, 'laws')).map((each) => `listingLaws.${each}.name`),
    ...strings(section?.tariff).map((each) => `listingTariff.${each}`),
  ];
}
