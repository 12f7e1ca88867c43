/** Columns of the table, which `--columns` chooses from; apart from its writer, which is loaded only when it is used. */
export const tableColumns =
  'name count mentions ids text value type speaker kind content arguments status evidence'.split(' ');
