/** Other spellings in use, by code: of three districts (data/README.md) and the short forms of two provinces. */

export const districtAliases: Readonly<Record<string, readonly string[]>> = {
  '3209': ['ศรีขรภูมิ'],
  '4503': ['ปทุมรัตน์'],
  '8003': ['ลานสะกา'],
};

export const provinceAliases: Readonly<Record<string, readonly string[]>> = {
  '10': ['กทม', 'กรุงเทพ'],
  '14': ['อยุธยา'],
};
