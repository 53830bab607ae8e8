const MOST_SWEEPS = 30;
const EXACT_ENOUGH = 1e-20;

/** Eigenvalues, greatest first, and their vectors, one a row. */
export interface Eigen {
  readonly values: Float64Array;
  /** n × n, row-major: row i is the vector of value i, of length 1. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations. O(n³) a sweep, some ten sweeps.
 *
 * @param matrix n × n, row-major; left as it is
 * @see G. Golub, C. Van Loan, "Matrix Computations", 4th ed., §8.5
 * @example symmetricEigen(Float64Array.of(1, 0, 0, 3), 2).values // => Float64Array.of(3, 1)
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, n) > EXACT_ENOUGH * trace(a, n) ** 2; sweep++)
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j]! - a[i * n + i]! || i - j);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => vectors.set(v.subarray(from * n, (from + 1) * n), to * n));
  return { values: Float64Array.from(order, (i) => a[i * n + i]!), vectors };
}

/** One rotation that makes the element (p, q) zero; `v` keeps the vectors as rows. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!;
  if (apq === 0) return;
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const akp = a[k * n + p]!;
    const akq = a[k * n + q]!;
    a[k * n + p] = c * akp - s * akq;
    a[k * n + q] = s * akp + c * akq;
  }
  for (const each of [a, v]) turnRows(each.subarray(p * n, (p + 1) * n), each.subarray(q * n, (q + 1) * n), c, s);
}

function turnRows(p: Float64Array, q: Float64Array, c: number, s: number): void {
  for (let k = 0; k < p.length; k++) {
    const atP = p[k]!;
    const atQ = q[k]!;
    p[k] = c * atP - s * atQ;
    q[k] = s * atP + c * atQ;
  }
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) sum += a[i * n + j]! ** 2;
  return sum;
}

function trace(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.abs(a[i * n + i]!);
  return sum;
}
