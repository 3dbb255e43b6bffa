/** Passwords that are tried first by whoever guesses: found at the top of every published list of stolen ones. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 12345678910 0123456789 123123123 1234512345 11111111 111111111 00000000 0000000000
  22222222 55555555 66666666 77777777 88888888 99999999 87654321 987654321 9876543210 12341234 11223344 1122334455
  112233445566 12344321 123454321 147258369 159753456 789456123 741852963 963852741 147852369 19841984 20002000
  password password1 password12 password123 password1234 password! passw0rd p@ssword p@ssw0rd pa55word passwort
  motdepasse motdepasse1 motdepasse123 azerty123 azertyuiop azertyui qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234
  qwerty12345 qwertyuiop123 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qaz2wsx3edc zaq12wsx
  zaq1zaq1 qazwsxedc qazwsx123 asdfghjk asdfghjkl asdfasdf asdf1234 zxcvbnm1 zxcvbnm123 abcd1234 abc12345 abcdefgh
  abcdefghi abcdefg1 abcd12345 a1b2c3d4 a1b2c3d4e5 aa123456 a1234567 a12345678 aaaaaaaa iloveyou iloveyou1 iloveyou2
  iloveyou123 jetaime1 jetaime123 loulou123 doudou123 soleil123 bonjour1 bonjour123 canada123 canada2024 canada2025
  canada2026 toronto1 toronto123 montreal montreal1 montreal123 quebec123 ottawa123 vancouver hockey123 canadiens
  mapleleafs sunshine sunshine1 princess princess1 princesse football football1 baseball baseball1 basketball superman
  superman1 batman123 spiderman pokemon1 pokemon123 starwars starwars1 trustno1 whatever whatever1 computer computer1
  internet samsung1 michelle jennifer jennifer1 charlie1 jonathan nicholas benjamin elizabeth alexander christian
  christopher victoria1 caroline mercedes ferrari1 corvette mustang1 chocolat chocolate butterfly dolphins liverpool
  liverpool1 chelsea1 arsenal1 barcelona barcelona1 realmadrid juventus welcome1 welcome12 welcome123 bienvenue
  bienvenue1 letmein1 letmein123 changeme changeme1 changeme123 default1 admin123 admin1234 administrator administrateur
  root1234 test1234 testtest test12345 guest123 secret123 temppass temp1234 password2024 password2025 password2026
  winter2024 winter2025 summer2024 summer2025 spring2025 autumn2025 monkey123 dragon123 master123 shadow123 hunter12
  killer123 ninja123 freedom1 lovely12 lovelove babygirl babygirl1 blink182 mylove123 myspace1 linkedin facebook
  facebook1 google123 snoopy12 garfield scoobydoo practice-only immigration immigration1 consultant consultant1`
    .split(/\s+/)
    .filter(Boolean),
)
