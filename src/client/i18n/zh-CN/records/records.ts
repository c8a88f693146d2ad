import { appointment } from './appointment.ts';
import { award } from './award.ts';
import { campaign } from './campaign.ts';
import { chamber } from './chamber.ts';
import { conflict } from './conflict.ts';
import { demand } from './demand.ts';
import { dossier } from './dossier.ts';
import { enterprise } from './enterprise.ts';
import { evidence } from './evidence.ts';
import { federation } from './federation.ts';
import { leader } from './leader.ts';
import { liaison } from './liaison.ts';
import { liaisonRule } from './liaison-rule.ts';
import { liaisonTarget } from './liaison-target.ts';
import { meeting } from './meeting.ts';
import { membership } from './membership.ts';
import { objection } from './objection.ts';
import { person } from './person.ts';
import { refusal } from './refusal.ts';
import { round } from './round.ts';
import { scheme } from './scheme.ts';
import { score } from './score.ts';
import { term } from './term.ts';
import { visit } from './visit.ts';

export const records = {
  federation,
  chamber,
  term,
  person,
  appointment,
  enterprise,
  membership,
  leader,
  campaign,
  liaison,
  'liaison-rule': liaisonRule,
  'liaison-target': liaisonTarget,
  visit,
  demand,
  scheme,
  round,
  dossier,
  score,
  evidence,
  meeting,
  award,
  objection,
  conflict,
  refusal,
};
