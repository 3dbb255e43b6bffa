/** The invented applications that the portal starts with, as data; days count back from the day of seeding. */
import type { StatusId } from '../applications/application-types.ts'
import type { Language } from '../words.ts'

export type SeededLetter = { kind: string; daysAgo: number; language?: Language; unread?: true }
export type SeededApplication = {
  reference: string
  family: string
  given: string
  type: 'temporary-resident-visa' | 'study-permit' | 'refugee-claim' | 'special-measures'
  status: StatusId
  daysAgo: number
  letters?: SeededLetter[]
}

const visa = 'temporary-resident-visa'
const study = 'study-permit'
const claim = 'refugee-claim'
const special = 'special-measures'

const confirmed = (daysAgo: number): SeededLetter => ({ kind: 'submission-confirmation', daysAgo })
const received = (daysAgo: number): SeededLetter => ({ kind: 'acknowledgement-of-receipt', daysAgo })
const unread = (kind: string, daysAgo: number, language: Language = 'en'): SeededLetter => ({
  kind,
  daysAgo,
  language,
  unread: true,
})

const row = (
  reference: string,
  family: string,
  given: string,
  type: SeededApplication['type'],
  status: StatusId,
  daysAgo: number,
  letters: SeededLetter[] = [],
): SeededApplication => ({ reference, family, given, type, status, daysAgo, letters })

/** Marie Tremblay's. */
export const representativesApplications: readonly SeededApplication[] = [
  row('V300000001', 'Okafor', 'Chidinma Grace', visa, 'action-required', 1, [
    confirmed(21),
    received(14),
    unread('biometric-instructions', 1),
  ]),
  row('V300000002', 'Nguyễn', 'Thị Minh Khai', visa, 'in-progress', 6, [confirmed(40), received(33)]),
  row('V300000003', 'García Márquez', 'María José', visa, 'approved', 12, [
    confirmed(75),
    received(70),
    { kind: 'approval', daysAgo: 12 },
  ]),
  row('V300000004', 'Suharto', '', visa, 'received', 9, [confirmed(11), received(9)]),
  row('V300000005', 'van der Berg', 'Anneliese', visa, 'draft', 3),
  row('V300000006', 'O’Súilleabháin', 'Caoimhe', visa, 'submitted', 2, [confirmed(2)]),
  row('V300000007', 'Þórsdóttir', 'Guðrún', visa, 'refused', 30, [
    confirmed(95),
    received(90),
    { kind: 'refusal', daysAgo: 30 },
  ]),
  row('V300000008', 'al-Rashid', 'Layla bint Yusuf', visa, 'action-required', 4, [
    confirmed(50),
    received(45),
    unread('document-request', 4),
    unread('medical-request', 5),
  ]),
  row('V300000009', 'Watanabe', 'Haruka', visa, 'in-progress', 15, [confirmed(28), received(20)]),
  row('V300000010', 'Silva dos Santos', 'João Pedro', visa, 'withdrawn', 44, [
    confirmed(80),
    { kind: 'withdrawal-acknowledged', daysAgo: 44 },
  ]),
  row('V300000011', 'Kowalczyk', 'Zbigniew', visa, 'decision-made', 5, [
    confirmed(66),
    received(60),
    unread('passport-request', 5),
  ]),
  row('V300000012', 'Mbeki-Nkosi', 'Thandiwe', visa, 'draft', 0),
  row('S300000001', 'Kaur', 'Harpreet', study, 'action-required', 3, [
    confirmed(36),
    received(30),
    unread('procedural-fairness', 3),
  ]),
  row('S300000002', 'Li', 'Xiaoming', study, 'in-progress', 18, [confirmed(42), received(35)]),
  row('S300000003', 'Patel', 'Dhruv Rameshbhai', study, 'approved', 25, [
    confirmed(100),
    { kind: 'approval', daysAgo: 25 },
  ]),
  row('S300000004', 'Öztürk', 'Şeyma', study, 'submitted', 1, [confirmed(1)]),
  row('S300000005', 'Rakotomalala', 'Hery Andriamanitra', study, 'action-required', 8, [
    confirmed(55),
    unread('document-request', 8, 'fr'),
  ]),
  row('S300000006', 'Fernández', 'Lucía', study, 'returned', 20, [
    confirmed(27),
    { kind: 'returned-incomplete', daysAgo: 20 },
  ]),
  row('S300000007', 'Tembo', 'Chikondi', study, 'received', 7, [confirmed(10), received(7)]),
  row('S300000008', 'Phiri', 'Mphatso', study, 'closed', 120, [confirmed(200)]),
  row('S300000009', 'Bhattacharya', 'Anindita', study, 'in-progress', 11, [confirmed(31), received(24)]),
  row('L300000001', 'Habtemariam', 'Selam', claim, 'referred', 16, [
    { kind: 'acknowledgement-of-claim', daysAgo: 48 },
  ]),
  row('L300000002', 'Hussein', 'Abdirahman Farah', claim, 'in-progress', 13, [
    { kind: 'acknowledgement-of-claim', daysAgo: 29 },
    unread('interview-notice', 13),
  ]),
  row('L300000003', 'Pérez Quispe', 'Rosa Elena', claim, 'received', 10, [
    { kind: 'acknowledgement-of-claim', daysAgo: 10 },
  ]),
  row('L300000004', 'Jean-Baptiste', 'Widlène', claim, 'in-progress', 22, [
    { kind: 'acknowledgement-of-claim', daysAgo: 37, language: 'fr' },
    { kind: 'enquiry-answer', daysAgo: 22, language: 'fr' },
  ]),
  row('L300000005', 'Rahimi', 'Farzana', claim, 'submitted', 4, [confirmed(4)]),
  row('L300000006', 'Htun', 'Aung', claim, 'referred', 60, [
    { kind: 'acknowledgement-of-claim', daysAgo: 88 },
  ]),
  row('V300000013', 'Kovalenko', 'Oleksandra Ivanivna', special, 'in-progress', 17, [
    confirmed(41),
    received(35),
  ]),
  row('V300000014', 'Abu Shaban', 'Mahmoud', special, 'action-required', 2, [
    confirmed(52),
    unread('biometric-instructions', 2),
  ]),
  row('V300000015', 'Elhassan', 'Tasneem Osman', special, 'received', 19, [confirmed(23), received(19)]),
  row('V300000016', 'Shevchenko', 'Bohdan', special, 'approved', 70, [
    confirmed(140),
    { kind: 'approval', daysAgo: 70 },
  ]),
  row('V300000017', 'Kealoha', 'Kaʻiulani', visa, 'in-progress', 26, [confirmed(47), received(40)]),
  row('V300000018', 'Cardinal', 'Dakota Sky', visa, 'received', 14, [confirmed(16), received(14)]),
  row('V300000019', 'Papadopoulou', 'Eleftheria', visa, 'draft', 5),
]

/** Amara Diallo's own, made in her client account. */
export const clientsApplications: readonly SeededApplication[] = [
  row('V300000020', 'Diallo', 'Amara', visa, 'in-progress', 9, [
    confirmed(30),
    unread('enquiry-answer', 9, 'fr'),
  ]),
]

/** Karim Benali's: he has made them for others in a client account, which is for converting; before the others', as their numbers say. */
export const applicationsToConvert: readonly SeededApplication[] = [
  row('V200000001', 'Benali', 'Karim', visa, 'in-progress', 1, [confirmed(22), received(15)]),
  row('V200000002', 'Benali', 'Yasmine', visa, 'received', 8, [confirmed(12), received(8)]),
  row('V200000003', 'Haddadi', 'Rachid', visa, 'approved', 15, [
    confirmed(75),
    { kind: 'approval', daysAgo: 15 },
  ]),
  row('V200000004', 'Ouédraogo', 'Aminata', visa, 'draft', 22),
  row('V200000005', 'Chowdhury', 'Farhana', visa, 'action-required', 29, [
    confirmed(59),
    unread('biometric-instructions', 29),
  ]),
  row('V200000006', 'Kim', 'Ji-woo', visa, 'submitted', 36, [confirmed(36)]),
  row('V200000007', 'Traoré', 'Ibrahima', visa, 'refused', 43, [
    confirmed(103),
    { kind: 'refusal', daysAgo: 43 },
  ]),
  row('V200000008', 'Lindqvist', 'Åsa', visa, 'in-progress', 50, [confirmed(71), received(64)]),
  row('V200000009', 'Molina Ríos', 'Esteban', visa, 'in-progress', 4, [confirmed(25), received(18)]),
  row('V200000010', 'Ndiaye', 'Fatou', visa, 'received', 11, [confirmed(15), received(11)]),
  row('V200000011', 'Dvořák', 'Kateřina', visa, 'approved', 18, [
    confirmed(78),
    { kind: 'approval', daysAgo: 18 },
  ]),
  row('V200000012', 'Phạm', 'Quốc Anh', visa, 'draft', 25),
  row('V200000013', 'Mensah', 'Kwabena', visa, 'action-required', 32, [
    confirmed(62),
    unread('biometric-instructions', 32),
  ]),
  row('V200000014', 'Abdi', 'Hodan Warsame', visa, 'submitted', 39, [confirmed(39)]),
  row('V200000015', 'Popescu', 'Ioana', visa, 'refused', 46, [
    confirmed(106),
    { kind: 'refusal', daysAgo: 46 },
  ]),
  row('V200000016', 'Reyes', 'Maricel', visa, 'in-progress', 53, [confirmed(74), received(67)]),
  row('S200000001', 'Sharma', 'Ishaan', study, 'action-required', 7, [
    confirmed(37),
    unread('document-request', 7),
  ]),
  row('S200000002', 'Boateng', 'Akosua', study, 'in-progress', 14, [confirmed(35), received(28)]),
  row('S200000003', 'Zhang', 'Yuting', study, 'approved', 21, [
    confirmed(81),
    { kind: 'approval', daysAgo: 21 },
  ]),
  row('S200000004', 'Costa', 'Beatriz', study, 'submitted', 28, [confirmed(28)]),
  row('S200000005', 'Ivanova', 'Desislava', study, 'returned', 35, [
    confirmed(44),
    { kind: 'returned-incomplete', daysAgo: 35 },
  ]),
  row('S200000006', 'Gurung', 'Prakriti', study, 'action-required', 42, [
    confirmed(72),
    unread('document-request', 42, 'fr'),
  ]),
  row('S200000007', 'Mwangi', 'Wanjiru', study, 'in-progress', 49, [confirmed(70), received(63)]),
  row('S200000008', 'Toussaint', 'Jean-Rodney', study, 'approved', 3, [
    confirmed(63),
    { kind: 'approval', daysAgo: 3 },
  ]),
  row('S200000009', 'Arslan', 'Emre', study, 'submitted', 10, [confirmed(10)]),
  row('S200000010', 'Ruiz', 'Camila', study, 'returned', 17, [
    confirmed(26),
    { kind: 'returned-incomplete', daysAgo: 17 },
  ]),
  row('L200000001', 'Tesfaye', 'Meron', claim, 'received', 24, [
    { kind: 'acknowledgement-of-claim', daysAgo: 44, language: 'fr' },
  ]),
  row('L200000002', 'Barzani', 'Shirin', claim, 'in-progress', 31, [
    { kind: 'acknowledgement-of-claim', daysAgo: 51, language: 'fr' },
    unread('interview-notice', 31, 'fr'),
  ]),
  row('L200000003', 'Moïse', 'Darline', claim, 'referred', 38, [
    { kind: 'acknowledgement-of-claim', daysAgo: 58, language: 'fr' },
  ]),
  row('L200000004', 'Okello', 'Patience', claim, 'received', 45, [
    { kind: 'acknowledgement-of-claim', daysAgo: 65, language: 'fr' },
  ]),
  row('L200000005', 'Vargas', 'Yolanda', claim, 'in-progress', 52, [
    { kind: 'acknowledgement-of-claim', daysAgo: 72, language: 'fr' },
    unread('interview-notice', 52, 'fr'),
  ]),
  row('L200000006', 'Nazari', 'Humaira', claim, 'referred', 6, [
    { kind: 'acknowledgement-of-claim', daysAgo: 26, language: 'fr' },
  ]),
  row('L200000007', 'Sesay', 'Alimamy', claim, 'received', 13, [
    { kind: 'acknowledgement-of-claim', daysAgo: 33, language: 'fr' },
  ]),
  row('V200000017', 'Bondarenko', 'Iryna', special, 'in-progress', 20, [confirmed(41), received(34)]),
  row('V200000018', 'Al-Masri', 'Huda', special, 'received', 27, [confirmed(31), received(27)]),
  row('V200000019', 'Suleiman', 'Amna', special, 'action-required', 34, [
    confirmed(64),
    unread('biometric-instructions', 34, 'fr'),
  ]),
  row('V200000020', 'Melnyk', 'Taras', special, 'approved', 41, [
    confirmed(101),
    { kind: 'approval', daysAgo: 41 },
  ]),
  row('V200000021', 'Awad', 'Nour', special, 'in-progress', 48, [confirmed(69), received(62)]),
  row('V200000022', 'Ibrahim', 'Salma', special, 'received', 2, [confirmed(6), received(2)]),
  row('V200000023', 'Tkachenko', 'Solomiia', special, 'action-required', 9, [
    confirmed(39),
    unread('biometric-instructions', 9, 'fr'),
  ]),
]
