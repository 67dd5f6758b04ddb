import { amounts, type TreatmentTable } from './treatment.ts';

export const detailTreatments: TreatmentTable<'sharper' | 'softer'> = {
  sharper: (strength) => ({ sharpen: 0.9 * amounts[strength] }),
  softer: (strength) => ({ soften: 0.0022 * amounts[strength] }),
};
