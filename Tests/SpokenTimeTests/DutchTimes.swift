// Times as the Dutch type them, on Monday 30 November 2026 at 14:20: what was asked for, what was typed,
// what it is. `!` and a reason: refused, with an example.

let dutchTimes = """
    clock | 7.30 | 07:30
    clock | 7:30 | 07:30
    clock | 07.30 uur | 07:30
    clock | 7.30 uur | 07:30
    clock | 7.30u | 07:30
    clock | 7u30 | 07:30
    clock | 7h30 | 07:30
    clock | 0730 | 07:30
    clock | 1930 | 19:30
    clock | 730 | 07:30
    clock | 19.30 | 19:30
    clock | 7:30:15 | 07:30:15
    clock | half acht | 07:30
    clock | half 8 | 07:30
    clock | Half Acht | 07:30
    clock | om half acht | 07:30
    clock | half acht 's avonds | 19:30
    clock | half acht ’s avonds | 19:30
    clock | half acht savonds | 19:30
    clock | 's avonds half acht | 19:30
    clock | 's ochtends om half acht | 07:30
    clock | half een | 12:30
    clock | half één | 12:30
    clock | half twaalf | 11:30
    clock | half vijf | 16:30
    clock | kwart over zeven | 07:15
    clock | kwart over 7 | 07:15
    clock | kwart voor acht | 07:45
    clock | kwart vóór acht | 07:45
    clock | een kwart voor acht | 07:45
    clock | kwart voor een | 12:45
    clock | kwart over twaalf | 12:15
    clock | tien over acht | 08:10
    clock | 10 over 8 | 08:10
    clock | tien voor acht | 07:50
    clock | 10 voor 8 | 07:50
    clock | vijf voor half acht | 07:25
    clock | 5 voor half 8 | 07:25
    clock | tien over half acht | 07:40
    clock | 10 over half 8 | 07:40
    clock | vijf over half een | 12:35
    clock | vijf minuten voor acht | 07:55
    clock | twintig voor negen | 08:40
    clock | acht uur | 08:00
    clock | 8 uur | 08:00
    clock | 8u | 08:00
    clock | 8 | 08:00
    clock | drie uur | 15:00
    clock | drie uur 's nachts | 03:00
    clock | 03 uur | 03:00
    clock | 12 uur | 12:00
    clock | twaalf uur 's nachts | 00:00
    clock | 12 uur 's middags | 12:00
    clock | middernacht | 00:00
    clock | 24:00 | 00:00
    clock | 0 uur | 00:00
    clock | 23 uur | 23:00
    clock | acht uur dertig | 08:30
    clock | acht uur 30 | 08:30
    clock | 8 uur 's avonds | 20:00
    clock | 8 uur in de avond | 20:00
    clock | 7.30 's avonds | 19:30
    clock | 19.30 's avonds | 19:30
    clock | 11 uur precies | 11:00
    clock | 15 uur 's avonds | !unreadable
    clock | 25.00 | !unreadable
    clock | 7.60 | !unreadable
    clock | half 13 | !unreadable
    clock | straks | !unreadable
    clock | morgen 8 uur | !unreadable
    clock | na de lunch | !unreadable
    wake | half acht | 07:30
    wake | 7 | 07:00
    wake | kwart voor zeven | 06:45
    wake | 3 uur | 03:00
    wake | half een | 12:30
    wake | 16.30 | 16:30
    wake | zeven uur | 07:00
    wake | vroeg | !unreadable
    bed | half elf | 22:30
    bed | 10 uur | 22:00
    bed | 23.05 | 23:05
    bed | kwart voor elf | 22:45
    bed | half een | 00:30
    bed | 1 uur | 01:00
    bed | 12 uur | 00:00
    bed | 9.00 | 09:00
    bed | 9 uur 's ochtends | 09:00
    bed | tien voor half elf | 22:20
    bed | laat | !unreadable
    length | een kwartier | 15min
    length | kwartier | 15min
    length | kwartiertje | 15min
    length | drie kwartier | 45min
    length | half uur | 30min
    length | een half uur | 30min
    length | halfuur | 30min
    length | half uurtje | 30min
    length | anderhalf uur | 1h 30min
    length | 1,5 uur | 1h 30min
    length | 1.5 uur | 1h 30min
    length | 2 en een half uur | 2h 30min
    length | een uur | 1h
    length | één uur | 1h
    length | uurtje | !unreadable
    length | een uurtje | 1h
    length | een uur en een kwartier | 1h 15min
    length | 1 uur 30 | 1h 30min
    length | 1 uur en 30 minuten | 1h 30min
    length | 1u 30min | 1h 30min
    length | 1u30m | 1h 30min
    length | 1u30 | 1h 30min
    length | 7u30 | 7h 30min
    length | 2u | 2h
    length | 2 uur | 2h
    length | 10 minuten | 10min
    length | tien minuten | 10min
    length | 10min | 10min
    length | 10 min. | 10min
    length | 10 m | 10min
    length | 10 | 10min
    length | vijfentwintig minuten | 25min
    length | een minuutje | 1min
    length | 90 seconden | 1min 30s
    length | 90s | 1min 30s
    length | een halve minuut | 30s
    length | twee dagen | 2d
    length | een week | 1w
    length | halve dag | 12h
    length | PT10M | 10min
    length | PT1H30M | 1h 30min
    length | voor een kwartier | 15min
    length | 0 minuten | !zero
    length | -5 minuten | !unreadable
    length | een maand | !unreadable
    length | een paar minuten | !unreadable
    length | even | !unreadable
    length | 16.30 | !unreadable
    length | 99999999 | !unreadable
    ahead | een kwartier | +15min
    ahead | over een kwartier | +15min
    ahead | kwartiertje | +15min
    ahead | nog 10 minuten | +10min
    ahead | 10 minuten later | +10min
    ahead | 10 | +10min
    ahead | 90 | +1h 30min
    ahead | 1u 30min | +1h 30min
    ahead | 2 uur | +2h
    ahead | 2u | +2h
    ahead | over 2 uur | +2h
    ahead | over 16 uur | +16h
    ahead | voor 2 uur | +2h
    ahead | 16 uur | !either
    ahead | om 16 uur | 2026-11-30 16:00
    ahead | om 3 uur | 2026-11-30 15:00
    ahead | om drie uur | 2026-11-30 15:00
    ahead | 16.30 | 2026-11-30 16:30
    ahead | om 16.30 uur | 2026-11-30 16:30
    ahead | 1630 | 2026-11-30 16:30
    ahead | 14u30 | 2026-11-30 14:30
    ahead | 9.00 | 2026-12-01 09:00
    ahead | half acht | 2026-11-30 19:30
    ahead | om half acht | 2026-11-30 19:30
    ahead | half drie | 2026-11-30 14:30
    ahead | 2 uur 's nachts | 2026-12-01 02:00
    ahead | kwart over acht 's ochtends | 2026-12-01 08:15
    ahead | vanavond 8 uur | 2026-11-30 20:00
    ahead | vanavond om half acht | 2026-11-30 19:30
    ahead | vanavond 7.30 | 2026-11-30 19:30
    ahead | vanmiddag half vijf | 2026-11-30 16:30
    ahead | vannacht 2 uur | 2026-12-01 02:00
    ahead | morgen 9 uur | 2026-12-01 09:00
    ahead | morgen om 9.00 | 2026-12-01 09:00
    ahead | morgenochtend half acht | 2026-12-01 07:30
    ahead | morgen ochtend 8 uur | 2026-12-01 08:00
    ahead | morgenavond half acht | 2026-12-01 19:30
    ahead | half acht morgenavond | 2026-12-01 19:30
    ahead | overmorgen 12 uur | 2026-12-02 12:00
    ahead | vrijdag 9 uur | 2026-12-04 09:00
    ahead | vrijdagochtend 9 uur | 2026-12-04 09:00
    ahead | vrijdag 3 uur | 2026-12-04 15:00
    ahead | vr 9.00 | 2026-12-04 09:00
    ahead | vrijdag 9 | 2026-12-04 09:00
    ahead | komende vrijdag om 9 uur | 2026-12-04 09:00
    ahead | volgende week vrijdag 9 uur | 2026-12-11 09:00
    ahead | volgende vrijdag | !either
    ahead | tot half acht | 2026-11-30 19:30
    ahead | tot 4 uur | 2026-11-30 16:00
    ahead | tot 16 uur | 2026-11-30 16:00
    ahead | tot vrijdag 9 uur | 2026-12-04 09:00
    ahead | tot vrijdag | until 2026-12-04
    ahead | tot en met vrijdag | through 2026-12-04
    ahead | t/m vrijdag | through 2026-12-04
    ahead | t/m zondag | through 2026-12-06
    ahead | zo | through 2026-12-06
    ahead | morgen | through 2026-12-01
    ahead | tot morgen | until 2026-12-01
    ahead | vandaag | through 2026-11-30
    ahead | maandag | through 2026-12-07
    ahead | 1 december 8 uur | 2026-12-01 08:00
    ahead | 8 uur 1 december | 2026-12-01 08:00
    ahead | tot 5 december | until 2026-12-05
    ahead | 5-12 | through 2026-12-05
    ahead | 2026-12-05 | through 2026-12-05
    ahead | 2026-12-05 10:00 | 2026-12-05 10:00
    ahead | 2026-12-05T10:00:00.5+01:00 | 2026-12-05 09:00:00.500000
    ahead | @1796050000 | 2026-11-30 14:46:40
    ahead | 2 dagen | 2026-12-02 14:20
    ahead | twee weken | 2026-12-14 14:20
    ahead | een maand | 2026-12-30 14:20
    ahead | over 2 dagen om 9 uur | 2026-12-02 09:00
    ahead | tot 2026-12-05T10:00Z | 2026-12-05 10:00
    ahead | om 2026-12-05 10:00 | 2026-12-05 10:00
    ahead | tot middernacht | 2026-12-01 00:00
    ahead | vanavond | !needsTime
    ahead | straks | !unreadable
    ahead | zo meteen | !unreadable
    ahead | nooit | !unreadable
    ahead | gisteren | !over
    ahead | vanochtend 8 uur | !over
    ahead | 0 minuten | !zero
    ahead | na het weekend | !unreadable
    until | vrijdag | until 2026-12-04
    until | t/m vrijdag | through 2026-12-04
    until | 18 uur | 2026-11-30 18:00
    until | 2d | 2026-12-02 14:20
    until | 2 uur | 2026-12-01 02:00
    past | half acht | 2026-11-30 07:30
    past | half drie | 2026-11-30 02:30
    past | 7.40 | 2026-11-30 07:40
    past | 15.00 | 2026-11-29 15:00
    past | 3 uur | 2026-11-30 03:00
    past | 10 minuten geleden | 2026-11-30 14:10
    past | 10min geleden | 2026-11-30 14:10
    past | een kwartier geleden | 2026-11-30 14:05
    past | 3 uur geleden | 2026-11-30 11:20
    past | een half uur terug | 2026-11-30 13:50
    past | 2 dagen geleden | 2026-11-28 14:20
    past | nu | 2026-11-30 14:20
    past | zojuist | 2026-11-30 14:20
    past | gisteren 7.40 | 2026-11-29 07:40
    past | gisteren half acht | 2026-11-29 07:30
    past | gisteravond 11 uur | 2026-11-29 23:00
    past | gisteravond half elf | 2026-11-29 22:30
    past | gisteravond twaalf uur | 2026-11-30 00:00
    past | vanochtend half acht | 2026-11-30 07:30
    past | vanmorgen 8 uur | 2026-11-30 08:00
    past | vannacht 3 uur | 2026-11-30 03:00
    past | vannacht 11 uur | 2026-11-29 23:00
    past | eergisteren 20.00 | 2026-11-28 20:00
    past | zaterdag 10.00 | 2026-11-28 10:00
    past | afgelopen zaterdag om 10 uur | 2026-11-28 10:00
    past | vorige week vrijdag 9 uur | 2026-11-27 09:00
    past | sinds gisteren | 2026-11-29 00:00
    past | gisteren | 2026-11-29 00:00
    past | 14 november 8.00 | 2026-11-14 08:00
    past | 2026-11-29T07:40 | 2026-11-29 07:40
    past | om 2026-11-29T07:40 | 2026-11-29 07:40
    past | sinds @1795980000 | 2026-11-29 19:20
    past | @1795980000 | 2026-11-29 19:20
    past | gisteravond | !needsTime
    past | morgen 8 uur | !toCome
    past | laatst | !unreadable
    day< | gisteren | 2026-11-29
    day< | gisteravond | 2026-11-29
    day< | zaterdag | 2026-11-28
    day< | maandag | 2026-11-23
    day< | 14 november | 2026-11-14
    day< | 14-11-2026 | 2026-11-14
    day< | 1 december | 2025-12-01
    day< | 3 dagen geleden | 2026-11-27
    day< | een week geleden | 2026-11-23
    day< | ooit | !unreadable
    day> | morgen | 2026-12-01
    day> | overmorgen | 2026-12-02
    day> | zaterdag | 2026-12-05
    day> | over een week | 2026-12-07
    day> | vrijdag over een week | 2026-12-11
    day> | 29 februari | 2028-02-29
    day> | 31-4 | !unreadable
    days | werkdagen | Mon..Fri
    days | op werkdagen | Mon..Fri
    days | doordeweeks | Mon..Fri
    days | ma t/m vr | Mon..Fri
    days | maandag tot en met vrijdag | Mon..Fri
    days | ma-vr | Mon..Fri
    days | ma..vr | Mon..Fri
    days | ma, wo en vr | Mon,Wed,Fri
    days | di do | Tue,Thu
    days | in het weekend | Sat,Sun
    days | za t/m ma | Mon,Sat,Sun
    days | elke dag | Mon..Sun
    days | dagelijks | Mon..Sun
    days | elke zondag | Sun
    days | nooit | !unreadable
    night | 22.40 7.05 | 22:40 07:05
    night | 22:40-7:05 | 22:40 07:05
    night | 22.40 – 7.05 | 22:40 07:05
    night | half elf tot zeven uur | 22:30 07:00
    night | half elf zeven uur | 22:30 07:00
    night | van 11 tot 7 | 23:00 07:00
    night | kwart voor een tot half negen | 00:45 08:30
    night | 22.40 | 22:40 -
    night | -7.05 | - 07:05
    night | geen | sleepless
    night | niet geslapen | sleepless
    night | ? | unknown
    night | weet niet | unknown
    night | terug | back
    night | goed | !unreadable
    window | 9-17 | 09:00 17:00
    window | tussen 9 en 17 | 09:00 17:00
    window | tussen 9 en 5 | 09:00 17:00
    window | van 9.00 tot 17.00 | 09:00 17:00
    window | tussen negen en vijf uur | 09:00 17:00
    window | 22:00-07:00 | 22:00 07:00
    window | overdag | !unreadable
    when | 8.30 | at 08:30
    when | om half negen en drie uur op werkdagen | at 08:30 15:00 Mon..Fri
    when | 8.30, 12.00 en 15.30 | at 08:30 12:00 15:30
    when | elke zondag om 19.00 | at 19:00 Sun
    when | zondag 19 uur | at 19:00 Sun
    when | drie keer tussen 9 en 17 op werkdagen | 3x 09:00 17:00 Mon..Fri
    when | op werkdagen drie keer tussen 9 en 17 | 3x 09:00 17:00 Mon..Fri
    when | 3x tussen 9.00 en 17.00 | 3x 09:00 17:00
    when | drie keer per dag | 3x
    when | elk uur tussen 9 en 17 | every 1h 09:00 17:00
    when | elke 2 uur | every 2h
    when | iedere 90 minuten tussen 9 en 17 op ma t/m do | every 1h 30min 09:00 17:00 Mon..Thu
    when | om de 2 uur | every 2h
    when | na de koffie | after koffie
    when | na de eerste koffie | after koffie
    when | na het opstaan | after wake
    when | een kwartier na de koffie, uiterlijk half elf | after koffie +15min by 10:30
    when | na de lunch op werkdagen | after lunch Mon..Fri
    when | ooit eens | !unreadable
    event | na de eerste koffie | koffie
    event | koffie | koffie
    event | het opstaan | wake
    event | wakker | wake
    event | als ik wakker ben | wake
    event | zodra ik op ben | wake
    event | tandenpoetsen | tandenpoetsen
    event | na het tanden poetsen | tanden-poetsen
    event | ☕ | !unreadable
    """
