// Generated from instruments/standard/audit-c.json by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import data from '../../instruments/standard/audit-c.json' with { type: 'json' };

export type AuditC = Instrument<'audit-c', 'q1' | 'q2' | 'q3', 0 | 1 | 2 | 3 | 4, 'total'>;

/** Alcohol Use Disorders Identification Test, consumption (AUDIT-C). */
export const auditC = data as unknown as AuditC;
