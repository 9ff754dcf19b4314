// Vitest 5 prints failures with Map.groupBy, which Node 20 lacks; without this a failing test shows no reason.
if (typeof Map.groupBy !== "function") Map.groupBy = groupBy;

/**
 * @template Key, Item
 * @param {Iterable<Item>} items
 * @param {(item: Item, index: number) => Key} keyOf
 * @returns {Map<Key, Item[]>}
 */
function groupBy(items, keyOf) {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
