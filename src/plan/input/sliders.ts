/** What a slider of a number goes through, in the unit that the models compute with. */
export interface Slider {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Hours, a share of 0 … 1, money an hour or once, requests a second, seconds, bytes at once or a day, or a plain number. */
  readonly unit: "h" | "share" | "money/h" | "money" | "1/s" | "s" | "bytes" | "bytes/day" | "number";
}

const GIB = 1024 ** 3;

/** Sliders by the keys of the numbers that somebody may want to turn; each spans what is met in practice. */
export const SLIDERS: Readonly<Record<string, Slider>> = {
  "promise.longest": { low: 0, high: 24, step: 0.25, unit: "h" },
  "promise.fee": { low: 0, high: 10_000, step: 100, unit: "money" },
  "cost.base": { low: 0, high: 10_000, step: 50, unit: "money/h" },
  "cost.perIncident": { low: 0, high: 10_000, step: 50, unit: "money" },
  "incidents.repair.exactly": { low: 0, high: 24, step: 0.25, unit: "h" },
  "incidents.repair.median": { low: 0.25, high: 24, step: 0.25, unit: "h" },
  "incidents.repair.p90": { low: 0.25, high: 96, step: 0.25, unit: "h" },
  "response.detect": { low: 0, high: 2, step: 1 / 60, unit: "h" },
  "failover.duration": { low: 0, high: 1, step: 1 / 120, unit: "h" },
  "failover.success": { low: 0, high: 1, step: 0.01, unit: "share" },
  "failover.survivorMttf": { low: 100, high: 20_000, step: 100, unit: "h" },
  "capacity.peak": { low: 0, high: 200, step: 1, unit: "1/s" },
  "capacity.service.mean": { low: 0.01, high: 5, step: 0.01, unit: "s" },
  "capacity.service.cv2": { low: 0, high: 10, step: 0.1, unit: "number" },
  "capacity.target.p95": { low: 0.1, high: 10, step: 0.1, unit: "s" },
  "capacity.target.wait": { low: 0, high: 60, step: 1, unit: "s" },
  "capacity.memory": { low: GIB, high: 256 * GIB, step: GIB, unit: "bytes" },
  "capacity.instances": { low: 1, high: 64, step: 1, unit: "number" },
  "capacity.threads": { low: 1, high: 32, step: 1, unit: "number" },
  "capacity.servers": { low: 1, high: 64, step: 1, unit: "number" },
  "capacity.slots": { low: 1, high: 32, step: 1, unit: "number" },
  "capacity.queueTimeout": { low: 0, high: 120, step: 1, unit: "s" },
  "capacity.patience": { low: 1, high: 120, step: 1, unit: "s" },
  "capacity.data": { low: 1e9, high: 2e12, step: 1e9, unit: "bytes" },
  "capacity.postgresql.sharedBuffers": { low: GIB / 8, high: 64 * GIB, step: GIB / 8, unit: "bytes" },
  "capacity.postgresql.connections": { low: 10, high: 1000, step: 10, unit: "number" },
  "capacity.postgresql.workMem": { low: GIB / 1024, high: GIB / 4, step: GIB / 1024, unit: "bytes" },
  "capacity.postgresql.maintenanceWorkMem": { low: GIB / 64, high: 4 * GIB, step: GIB / 64, unit: "bytes" },
  "capacity.postgresql.effectiveCacheSize": { low: GIB / 2, high: 256 * GIB, step: GIB / 2, unit: "bytes" },
  "capacity.nginx.workers": { low: 1, high: 64, step: 1, unit: "number" },
  "capacity.nginx.connections": { low: 256, high: 65_536, step: 256, unit: "number" },
  "capacity.storage.used": { low: 1e9, high: 2e12, step: 1e9, unit: "bytes" },
  "capacity.storage.size": { low: 1e9, high: 2e12, step: 1e9, unit: "bytes" },
  "capacity.storage.growth": { low: 0, high: 2e9, step: 1e7, unit: "bytes/day" },
};
