/** What somebody of the staff can be. A teacher is manager, proctor and marker of the classes that are their own. */
export const ROLES = [
  'administrator',
  'author',
  'reviewer',
  'manager',
  'proctor',
  'marker',
  'moderator',
  'auditor',
  'teacher',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that somebody has in a session because they were assigned to it; the others they have in the whole hall. */
const ASSIGNED: ReadonlySet<Role> = new Set(['manager', 'proctor', 'marker', 'moderator', 'teacher']);

const RUN = ['manager', 'proctor', 'teacher'] as const;
const PLAN = ['manager', 'teacher'] as const;

/**
 * What staff can do, and which roles may. An auditor reads everything and changes nothing; nobody sees the truth of a running
 * examination.
 */
export const PERMISSIONS = {
  'accounts/read': ['administrator', 'auditor', 'manager', 'teacher'],
  'accounts/change': ['administrator'],
  'audit/read': ['administrator', 'auditor'],
  'hall/back-up': ['administrator'],
  'sessions/list': ['administrator', 'auditor', ...PLAN, 'proctor', 'marker', 'moderator', 'reviewer'],
  'class/open': ['teacher', 'manager'],
  'examination/open': ['manager'],
  'identities/forget': ['administrator', ...PLAN],
  'session/read': ['auditor', ...RUN],
  'record/read': ['administrator', 'auditor', ...PLAN],
  'file/read': ['auditor', ...PLAN, 'moderator'],
  'roster/change': PLAN,
  'codes/make': RUN,
  'forms/certify': ['manager'],
  'forms/approve': ['reviewer'],
  'forms/read': ['auditor', 'reviewer', ...PLAN],
  'act/release': RUN,
  'act/pause': RUN,
  'act/break': RUN,
  'act/message': RUN,
  'act/end': RUN,
  'act/identify': RUN,
  'act/note': RUN,
  'act/incident': RUN,
  'act/grant': RUN,
  'act/needs': PLAN,
  'act/decide': PLAN,
  'act/pace': ['teacher'],
  'act/inject': ['teacher'],
  'act/jump': ['teacher'],
  'act/places': PLAN,
  'act/assign': PLAN,
  'act/dismiss': PLAN,
  'act/close': PLAN,
  'marking/mark': ['marker', 'teacher'],
  'marking/read': ['auditor', 'moderator', ...PLAN],
  'results/read': ['auditor', 'moderator', ...PLAN],
  'results/rescore': ['moderator', ...PLAN],
  'results/moderate': ['moderator', 'teacher'],
  'results/propose': PLAN,
  'results/publish': ['moderator', 'teacher'],
  'appeals/decide': ['moderator', 'teacher'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Permission = keyof typeof PERMISSIONS;

/** A class is held by its teacher, an examination by a body that certifies people. */
export type SessionKind = 'class' | 'examination';

/**
 * What takes two people, by the sessions in which it does: a letter has two marks, nobody decides on a mark of their own, and whoever
 * approved a result, or upheld an appeal, does not publish it; names are forgotten by another than whoever asked for it. An examination
 * is held so that nobody has to be believed alone. In a class nobody is certified: its one teacher shows pupils their results without waiting for anybody.
 */
export const FOUR_EYES = {
  'marking/mark': ['examination'],
  'results/moderate': ['examination'],
  'results/publish': ['examination'],
  'appeals/decide': ['examination'],
  'identities/forget': ['examination'],
} as const satisfies { readonly [P in Permission]?: readonly SessionKind[] };

/** Whether something takes two people in such a session. */
export const takesTwo = (permission: keyof typeof FOUR_EYES, kind: SessionKind): boolean =>
  (FOUR_EYES[permission] as readonly SessionKind[]).includes(kind);

/** The roles of somebody where they ask for something: those of the whole hall, and those they were assigned to in that session. */
export const rolesIn = (roles: readonly Role[], assigned: readonly Role[] | undefined): readonly Role[] =>
  roles.filter((role) => assigned === undefined || !ASSIGNED.has(role) || assigned.includes(role));

/** Whether any of the roles may. */
export const may = (roles: readonly Role[], permission: Permission): boolean => {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => allowed.includes(role));
};
