// Times as people type them in English, on Monday 30 November 2026 at 14:20: what was asked for, what was
// typed, what it is. `!` and a reason: refused, with an example.

let englishTimes = """
    clock | 7:30 | 07:30
    clock | 07:30 | 07:30
    clock | 7.30 | 07:30
    clock | 0730 | 07:30
    clock | 730 | 07:30
    clock | 7:30 am | 07:30
    clock | 7:30am | 07:30
    clock | 7:30pm | 19:30
    clock | 07:30:15 | 07:30:15
    clock | 7 p.m. | 19:00
    clock | 8 o'clock | 08:00
    clock | 7:30 p.m. | 19:30
    clock | 7.30 PM | 19:30
    clock | 7pm | 19:00
    clock | 7 pm | 19:00
    clock | 12am | 00:00
    clock | 12pm | 12:00
    clock | 12:30am | 00:30
    clock | 13pm | !unreadable
    clock | 19:30pm | !unreadable
    clock | 0pm | !unreadable
    clock | noon | 12:00
    clock | midday | 12:00
    clock | 12 noon | 12:00
    clock | midnight | 00:00
    clock | 24:00 | 00:00
    clock | 24:01 | !unreadable
    clock | 7:30:15 | 07:30:15
    clock | half past seven | 07:30
    clock | half past 7 | 07:30
    clock | half seven | 07:30
    clock | half eight | 08:30
    clock | half 8 | 08:30
    clock | half acht | 07:30
    clock | quarter past seven | 07:15
    clock | a quarter past seven | 07:15
    clock | quarter after 7 | 07:15
    clock | quarter to eight | 07:45
    clock | quarter till eight | 07:45
    clock | quarter of eight | 07:45
    clock | quarter before eight | 07:45
    clock | quarter to one | 12:45
    clock | ten past eight | 08:10
    clock | 10 past 8 | 08:10
    clock | ten to eight | 07:50
    clock | twenty-five past six | 06:25
    clock | twenty five to seven | 06:35
    clock | five minutes to nine | 08:55
    clock | ten to noon | 11:50
    clock | five past midnight | 00:05
    clock | five to midnight | 23:55
    clock | eight o'clock | 08:00
    clock | 8 o’clock | 08:00
    clock | eight | 08:00
    clock | 8 | 08:00
    clock | 3 o'clock | 15:00
    clock | three in the morning | 03:00
    clock | 3 at night | 03:00
    clock | 8 in the evening | 20:00
    clock | 8 at night | 20:00
    clock | 11 at night | 23:00
    clock | 12 at night | 00:00
    clock | four in the afternoon | 16:00
    clock | half past seven in the evening | 19:30
    clock | quarter past seven pm | 19:15
    clock | eight thirty | 08:30
    clock | seven fifteen | 07:15
    clock | eight oh five | 08:05
    clock | seven forty-five | 07:45
    clock | eight sharp | 08:00
    clock | at 8:15 | 08:15
    clock | around nine | 09:00
    clock | 16 o'clock | 16:00
    clock | 25:61 | !unreadable
    clock | 7:5 | !unreadable
    clock | soon | !unreadable
    clock | after lunch | !unreadable
    clock | tomorrow 8:00 | !unreadable
    clock | 8 in the afternoon | !unreadable
    wake | half past seven | 07:30
    wake | 6:45 | 06:45
    wake | 7 | 07:00
    wake | quarter to seven | 06:45
    wake | 3 o'clock | 03:00
    wake | noon | 12:00
    wake | late | !unreadable
    bed | half past ten | 22:30
    bed | ten thirty | 22:30
    bed | 10 | 22:00
    bed | 11pm | 23:00
    bed | eleven | 23:00
    bed | quarter to eleven | 22:45
    bed | midnight | 00:00
    bed | half past midnight | !unreadable
    bed | 1 | 01:00
    bed | 9 am | 09:00
    bed | 23:05 | 23:05
    length | 10 minutes | 10min
    length | ten minutes | 10min
    length | 10min | 10min
    length | 10 min | 10min
    length | 10m | 10min
    length | 10 | 10min
    length | a minute | 1min
    length | one minute | 1min
    length | half a minute | 30s
    length | 90 seconds | 1min 30s
    length | 90s | 1min 30s
    length | half an hour | 30min
    length | half hour | 30min
    length | a half hour | 30min
    length | a quarter of an hour | 15min
    length | quarter hour | 15min
    length | three quarters of an hour | 45min
    length | an hour | 1h
    length | one hour | 1h
    length | 1h | 1h
    length | an hour and a half | 1h 30min
    length | one and a half hours | 1h 30min
    length | two and a half hours | 2h 30min
    length | 1.5h | 1h 30min
    length | 1.5 hours | 1h 30min
    length | 1,5 hours | 1h 30min
    length | 1h 30min | 1h 30min
    length | 1h30m | 1h 30min
    length | 1h30 | 1h 30min
    length | 1 hour 30 | 1h 30min
    length | 1 hour and 30 minutes | 1h 30min
    length | two hours, ten minutes | 2h 10min
    length | twenty-five minutes | 25min
    length | 2 days | 2d
    length | 2d | 2d
    length | a week | 1w
    length | half a day | 12h
    length | for 20 minutes | 20min
    length | PT10M | 10min
    length | P1DT2H | 1d 2h
    length | 0 | !zero
    length | 0min | !zero
    length | -5min | !unreadable
    length | a month | !unreadable
    length | a few minutes | !unreadable
    length | a while | !unreadable
    length | 16:30 | !unreadable
    length | 5 parsecs | !unreadable
    length | 1000000 | !unreadable
    ahead | 10min | +10min
    ahead | 10 | +10min
    ahead | 90 | +1h 30min
    ahead | in 10 minutes | +10min
    ahead | 10 minutes from now | +10min
    ahead | another 10 minutes | +10min
    ahead | for an hour | +1h
    ahead | half an hour | +30min
    ahead | a quarter of an hour | +15min
    ahead | 2h | +2h
    ahead | 2 hours | +2h
    ahead | 16 hours | +16h
    ahead | 16h | !either
    ahead | 1h 30min | +1h 30min
    ahead | an hour and a half | +1h 30min
    ahead | 16:30 | 2026-11-30 16:30
    ahead | at 16:30 | 2026-11-30 16:30
    ahead | 4:30pm | 2026-11-30 16:30
    ahead | 1630 | 2026-11-30 16:30
    ahead | 9:00 | 2026-12-01 09:00
    ahead | 3 o'clock | 2026-11-30 15:00
    ahead | at 3 | 2026-11-30 15:00
    ahead | at three | 2026-11-30 15:00
    ahead | half past seven | 2026-11-30 19:30
    ahead | quarter past seven | 2026-11-30 19:15
    ahead | quarter past two | 2026-12-01 02:15
    ahead | noon | 2026-12-01 12:00
    ahead | midnight | 2026-12-01 00:00
    ahead | tonight at 8 | 2026-11-30 20:00
    ahead | tonight 8:30 | 2026-11-30 20:30
    ahead | tonight at 1 | 2026-12-01 01:00
    ahead | this evening at half past seven | 2026-11-30 19:30
    ahead | this afternoon at 4 | 2026-11-30 16:00
    ahead | tomorrow 9:00 | 2026-12-01 09:00
    ahead | tomorrow at 9 | 2026-12-01 09:00
    ahead | 9am tomorrow | 2026-12-01 09:00
    ahead | tomorrow morning at 8 | 2026-12-01 08:00
    ahead | tomorrow evening 7:30 | 2026-12-01 19:30
    ahead | day after tomorrow at noon | 2026-12-02 12:00
    ahead | friday 9:00 | 2026-12-04 09:00
    ahead | friday at 9 | 2026-12-04 09:00
    ahead | Fri 9am | 2026-12-04 09:00
    ahead | friday 3 o'clock | 2026-12-04 15:00
    ahead | on friday at 9 in the evening | 2026-12-04 21:00
    ahead | friday night at 11 | 2026-12-04 23:00
    ahead | this friday at noon | 2026-12-04 12:00
    ahead | next week friday at 9 | 2026-12-11 09:00
    ahead | friday next week at 9 | 2026-12-11 09:00
    ahead | next friday | !either
    ahead | next friday at 9 | !either
    ahead | until friday | until 2026-12-04
    ahead | until friday 9:00 | 2026-12-04 09:00
    ahead | until 4 | 2026-11-30 16:00
    ahead | till noon | 2026-12-01 12:00
    ahead | through friday | through 2026-12-04
    ahead | through sunday | through 2026-12-06
    ahead | friday | through 2026-12-04
    ahead | tomorrow | through 2026-12-01
    ahead | until tomorrow | until 2026-12-01
    ahead | today | through 2026-11-30
    ahead | until today | !over
    ahead | december 5 | through 2026-12-05
    ahead | until Dec 5th | until 2026-12-05
    ahead | the 5th of december at 9 | 2026-12-05 09:00
    ahead | 12/25 | through 2026-12-25
    ahead | 25/12 | through 2026-12-25
    ahead | 5/12 | !either
    ahead | 2026-12-05 | through 2026-12-05
    ahead | 2026-12-05 10:00 | 2026-12-05 10:00
    ahead | 2026-12-05T10:00Z | 2026-12-05 10:00
    ahead | 2026-12-05T10:00:12.25+0100 | 2026-12-05 09:00:12.250000
    ahead | 2026-12-05T10:00-05 | 2026-12-05 15:00
    ahead | @1796050000.5 | 2026-11-30 14:46:40.500000
    ahead | 2 days | 2026-12-02 14:20
    ahead | a week | 2026-12-07 14:20
    ahead | a month | 2026-12-30 14:20
    ahead | in 2 days at 9 | 2026-12-02 09:00
    ahead | tonight | !needsTime
    ahead | soon | !unreadable
    ahead | later | !unreadable
    ahead | yesterday | !over
    ahead | 2020-01-01 | !over
    ahead | @0 | !over
    ahead | 0 | !zero
    ahead | until monday next week | until 2026-12-07
    until | friday | until 2026-12-04
    until | 2026-12-09 | until 2026-12-09
    until | 2026-12-01T07:40:12.5+01:00 | 2026-12-01 06:40:12.500000
    until | 2026-12-01 07:40 | 2026-12-01 07:40
    until | 2026-12-01T07:40Z | 2026-12-01 07:40
    until | through 2026-12-09 | through 2026-12-09
    until | 18:00 | 2026-11-30 18:00
    until | 2d | 2026-12-02 14:20
    until | six pm | 2026-11-30 18:00
    past | 7:40 | 2026-11-30 07:40
    past | 15:00 | 2026-11-29 15:00
    past | 14:21 | 2026-11-30 14:21
    past | half past seven | 2026-11-30 07:30
    past | quarter past two | 2026-11-30 14:15
    past | 10min ago | 2026-11-30 14:10
    past | 10 minutes ago | 2026-11-30 14:10
    past | ten minutes ago | 2026-11-30 14:10
    past | an hour ago | 2026-11-30 13:20
    past | half an hour ago | 2026-11-30 13:50
    past | an hour and a half ago | 2026-11-30 12:50
    past | 10min | 2026-11-30 14:10
    past | 2 days ago | 2026-11-28 14:20
    past | a week ago | 2026-11-23 14:20
    past | a month ago | 2026-10-30 14:20
    past | now | 2026-11-30 14:20
    past | just now | 2026-11-30 14:20
    past | yesterday 7:40 | 2026-11-29 07:40
    past | yesterday at half past seven | 2026-11-29 07:30
    past | yesterday evening at 11 | 2026-11-29 23:00
    past | last night at 11 | 2026-11-29 23:00
    past | last night at 1 | 2026-11-30 01:00
    past | this morning at 8 | 2026-11-30 08:00
    past | saturday 10:00 | 2026-11-28 10:00
    past | last saturday at 10 | 2026-11-28 10:00
    past | 10am on saturday | 2026-11-28 10:00
    past | friday last week 9:00 | 2026-11-27 09:00
    past | since yesterday | 2026-11-29 00:00
    past | yesterday | 2026-11-29 00:00
    past | november 14 8:00 | 2026-11-14 08:00
    past | 2026-11-29T07:40 | 2026-11-29 07:40
    past | 2026-11-29T07:40:12.5+01:00 | 2026-11-29 06:40:12.500000
    past | @1795980000 | 2026-11-29 19:20
    past | @1795980000.5 | 2026-11-29 19:20:00.500000
    past | @1795980000.25 | 2026-11-29 19:20:00.250000
    past | last night | !needsTime
    past | tomorrow 8:00 | !toCome
    past | @1996050000 | !toCome
    past | recently | !unreadable
    past | once upon a time | !unreadable
    day< | yesterday | 2026-11-29
    day< | last night | 2026-11-29
    day< | saturday | 2026-11-28
    day< | monday | 2026-11-23
    day< | last monday | 2026-11-23
    day< | 14 november | 2026-11-14
    day< | nov 14, 2025 | 2025-11-14
    day< | december 1st | 2025-12-01
    day< | 3 days ago | 2026-11-27
    day< | day before yesterday | 2026-11-28
    day< | whenever | !unreadable
    day> | 2026-12-01 | 2026-12-01
    day> | dec 1 | 2026-12-01
    day> | 1 dec 2026 | 2026-12-01
    day> | tomorrow | 2026-12-01
    day> | saturday | 2026-12-05
    day> | in a week | 2026-12-07
    day> | friday a week from now | 2026-12-11
    day> | february 29 | 2028-02-29
    day> | april 31 | !unreadable
    day> | 2026-02-30 | !unreadable
    days | weekdays | Mon..Fri
    days | on weekdays | Mon..Fri
    days | Mon..Fri | Mon..Fri
    days | mon-fri | Mon..Fri
    days | monday to friday | Mon..Fri
    days | monday through friday | Mon..Fri
    days | mon, wed and fri | Mon,Wed,Fri
    days | tuesdays and thursdays | Tue,Thu
    days | Sat,Sun | Sat,Sun
    days | at the weekend | Sat,Sun
    days | every day | Mon..Sun
    days | daily | Mon..Sun
    days | every sunday | Sun
    days | fri-mon | Mon,Fri..Sun
    days | sometimes | !unreadable
    night | 22:40 7:05 | 22:40 07:05
    night | 22:40-7:05 | 22:40 07:05
    night | 10:40pm to 7:05am | 22:40 07:05
    night | from 11 to 7 | 23:00 07:00
    night | half past ten until seven | 22:30 07:00
    night | 22:40 | 22:40 -
    night | -7:05 | - 07:05
    night | none | sleepless
    night | no sleep | sleepless
    night | ? | unknown
    night | no idea | unknown
    night | b | back
    night | fine | !unreadable
    window | 9-17 | 09:00 17:00
    window | between 9 and 5 | 09:00 17:00
    window | 9am to 5pm | 09:00 17:00
    window | from 9:00 to 17:00 | 09:00 17:00
    window | 22:00-07:00 | 22:00 07:00
    window | 9:00-9:00 | !unreadable
    window | 22:00 | !unreadable
    when | 8:30 | at 08:30
    when | at 8:30 and 3pm on weekdays | at 08:30 15:00 Mon..Fri
    when | sunday 19:00 | at 19:00 Sun
    when | every sunday at 7pm | at 19:00 Sun
    when | three times between 9 and 17 on weekdays | 3x 09:00 17:00 Mon..Fri
    when | twice between 9 and 5 | 2x 09:00 17:00
    when | 3 times a day | 3x
    when | every hour between 9 and 17 | every 1h 09:00 17:00
    when | every 90 minutes | every 1h 30min
    when | after coffee | after coffee
    when | after the first coffee | after coffee
    when | after waking up | after wake
    when | after I get up | after wake
    when | 15 minutes after coffee by 10:30 | after coffee +15min by 10:30
    when | after wake, 10:30 at the latest | !unreadable
    when | whenever | !unreadable
    event | after coffee | coffee
    event | my first coffee | coffee
    event | getting up | wake
    event | brushing my teeth | brushing-teeth
    event | !!! | !unreadable
    """
