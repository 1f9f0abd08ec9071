/** ∫₀ᵗ e^(−rate·u) du for rate ≥ 0; t itself at rate 0. */
export function decayed(rate: number, time: number): number {
  return rate === 0 ? time : -Math.expm1(-rate * time) / rate;
}
