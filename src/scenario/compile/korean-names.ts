/** Common Korean names in Latin letters, as customs papers want them, family name first. */
export const KOREAN_NAMES = [
  {
    familyFirst: true,
    given: [
      ...['Minjun', 'Seojun', 'Dohyun', 'Jiho', 'Junwoo', 'Hyunwoo', 'Jihoon', 'Sungmin', 'Taeyang', 'Woojin'],
      ...['Seoyeon', 'Jiwoo', 'Hayun', 'Minseo', 'Jimin', 'Yuna', 'Soyeon', 'Eunji', 'Hyejin', 'Dahye'],
    ],
    family: [
      ...['Kim', 'Lee', 'Park', 'Choi', 'Jung', 'Kang', 'Cho', 'Yoon', 'Jang', 'Lim'],
      ...['Han', 'Oh', 'Seo', 'Shin', 'Kwon', 'Hwang'],
    ],
  },
];
