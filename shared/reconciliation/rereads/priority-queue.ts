export interface Wanted {
  readonly dossier: number;
  readonly nth: number;
  readonly priority: number;
}

export interface PriorityQueue {
  readonly add: (wanted: Wanted) => void;
  /** The greatest priority; among equals the dossier that comes first. */
  readonly take: () => Wanted | undefined;
}

/** Binary heap. */
export function createQueue(): PriorityQueue {
  const heap: Wanted[] = [];
  return {
    add: (wanted) => {
      heap.push(wanted);
      rise(heap, heap.length - 1);
    },
    take: () => {
      const [top] = heap;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      return top;
    },
  };
}

function comesBefore(left: Wanted, right: Wanted): boolean {
  return left.priority > right.priority || (left.priority === right.priority && left.dossier < right.dossier);
}

function rise(heap: Wanted[], from: number): void {
  for (let at = from; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!swapIfWrong(heap, parent, at)) return;
    at = parent;
  }
}

function sink(heap: Wanted[]): void {
  for (let at = 0; 2 * at + 1 < heap.length; ) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const child = left && right && comesBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
    if (!swapIfWrong(heap, at, child)) return;
    at = child;
  }
}

/** Whether the lower one came first and was exchanged. */
function swapIfWrong(heap: Wanted[], upper: number, lower: number): boolean {
  const [above, below] = [heap[upper], heap[lower]];
  if (!above || !below || !comesBefore(below, above)) return false;
  heap[upper] = below;
  heap[lower] = above;
  return true;
}
