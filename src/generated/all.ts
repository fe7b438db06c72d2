// Generated from instruments/ by scripts/generate-instruments.ts. Edit the JSON, not this file.
import type { Instrument } from '../definitions/instrument.js';
import type { GoalScale } from '../definitions/goal-scale.js';
import type { Outcome } from '../definitions/outcome.js';
import { gad7 } from './gad-7.js';
import { ons4 } from './ons4.js';
import { phq9 } from './phq-9.js';
import { swemwbs } from './swemwbs.js';
import { who5 } from './who-5.js';
import { attainment } from './attainment.js';
import { gas } from './gas.js';
import { goalProgress } from './goal-progress.js';
import { housingStatus } from './housing-status.js';
import { leavingTheHouse } from './leaving-the-house.js';

export const instruments: readonly Instrument[] = [gad7, ons4, phq9, swemwbs, who5];
export const goalScales: readonly GoalScale[] = [attainment, gas, goalProgress];
export const outcomes: readonly Outcome[] = [housingStatus, leavingTheHouse];
