"""Invented sentences by what an amount belongs to: a verb left out, a subject with a clause of its own, a label."""

ATTACHED = [
    # an amount that shares the verb of the one before
    ("Barley fell 3% and oats 5%.", None, ["3% | 3 | % | - | down | - | Barley", "5% | 5 | % | - | down | - | oats"]),
    ("Imports rose by 8% and exports by 2%.", None,
     ["8% | 8 | % | - | up | - | Imports", "2% | 2 | % | - | up | - | exports"]),
    ("Adults pay $12 and children $6.", None, ["$12 | 12 | USD | - | - | - | -", "$6 | 6 | USD | - | - | - | -"]),
    ("The bus costs $3 and the tram $4.", None, ["$3 | 3 | USD | - | - | - | bus", "$4 | 4 | USD | - | - | - | tram"]),
    ("A coffee costs about $3, a tea $2.", None,
     ["about $3 | 3 | USD | - | - | approx | coffee", "$2 | 2 | USD | - | - | - | tea"]),
    ("Petrol rose 5% and diesel fell 2%.", None,
     ["5% | 5 | % | - | up | - | Petrol", "2% | 2 | % | - | down | - | diesel"]),
    ("Exports rose 6% in May and imports 4%.", None,
     ["6% | 6 | % | - | up | - | Exports", "4% | 4 | % | - | up | - | imports"]),
    ("Sales of vans fell 6% and sales of lorries 9%.", None,
     ["6% | 6 | % | - | down | - | Sales", "9% | 9 | % | - | down | - | sales"]),
    ("The FTSE 100 rose 0.4%, the DAX 0.7% and the CAC 40 1.1%.", None,
     ["0.4% | 0.4 | % | - | up | - | FTSE 100",
      "0.7% | 0.7 | % | - | up | - | DAX",
      "1.1% | 1.1 | % | - | up | - | CAC 40"]),
    ("The S&P 500 added 0.3% and the Nasdaq lost 0.2%.", None,
     ["0.3% | 0.3 | % | - | up | - | S&P 500", "0.2% | 0.2 | % | - | down | - | Nasdaq"]),
    ("Obi won 45%, Reyes 38% and Roe 12%.", None,
     ["45% | 45 | % | - | - | - | -", "38% | 38 | % | - | - | - | -", "12% | 12 | % | - | - | - | -"]),
    ("It raised $5m in debt and $3m in equity.", None,
     ["$5m | 5000000 | USD | - | - | - | debt", "$3m | 3000000 | USD | - | - | - | equity"]),
    ("Rents rose 3% in Lund and 5% in Malmo.", None,
     ["3% | 3 | % | - | up | - | Rents", "5% | 5 | % | - | up | - | Rents"]),
    # a subject whose relative clause has a figure or a verb of its own
    ("The death toll from a storm that hit two coastal villages on Monday rose to 31.", None,
     ["two | 2 | - | - | - | - | coastal villages", "31 | 31 | - | - | - | - | death toll"]),
    ("The number of people who lost their homes in the blaze climbed to 400.", None,
     ["400 | 400 | - | - | - | - | people"]),
    ("The share of firms that export goods fell to 12%.", None, ["12% | 12 | % | - | - | - | share"]),
    ("The price of the drug, which treats asthma, fell to $40.", None, ["$40 | 40 | USD | - | - | - | price"]),
    ("They helped people who bought homes valued at $400,000.", None, ["$400,000 | 400000 | USD | - | - | - | homes"]),
    # margins of error
    ("The poll of anglers had a margin of plus or minus 4 percentage points.", None,
     ["4 percentage points | 4 | % | - | - | - | margin"]),
    ("The sampling error was plus or minus 2.8 percent.", None, ["2.8 percent | 2.8 | % | - | - | - | sampling error"]),
    # the sign of feet
    ("The shelf is 6' tall and 2' wide.", None,
     ["6' | 6 | [ft_i] | - | - | - | shelf", "2' | 2 | [ft_i] | - | - | - | shelf"]),
    ("The report called it '6' and left.", None, ["6 | 6 | - | - | - | - | -"]),
    # labels with what belongs to them
    ("Attendance over three days: 41,000.", None, ["41,000 | 41000 | - | - | - | - | Attendance"]),
    ("Estimated cost of repairs: $4 million", None, ["$4 million | 4000000 | USD | - | - | - | cost"]),
    ("Number of students enrolled: 12", None, ["12 | 12 | - | - | - | - | students"]),
    # what opens a sentence with its price
    ("At $900 with a case, the phone is cheap.", None, ["$900 | 900 | USD | - | - | - | phone"]),
    ("At $900 with a case it is cheap, the firm said.", None, ["$900 | 900 | USD | - | - | - | -"]),
    # nouns in the form of verbs of amount
    ("It aims to reduce battery pack costs from $130 to $90.", None,
     ["$130 | 130 | USD | - | - | - | battery pack costs", "$90 | 90 | USD | - | - | - | battery pack costs"]),
    ("The plan would cut data storage costs by 30%.", None, ["30% | 30 | % | - | down | - | data storage costs"]),
    ("A fall in fuel costs to $90 helped.", None, ["$90 | 90 | USD | - | - | - | fuel costs"]),
    ("A new battery costs $130.", None, ["$130 | 130 | USD | - | - | - | new battery"]),
    # ages
    ("At 19, Ana Roe won her first title.", None, ["19 | 19 | a | - | - | - | Ana Roe"]),
    ("At 40, the index is at its lowest.", None, ["40 | 40 | - | - | - | - | -"]),
    ("Boys as young as nine carried guns.", None, ["as young as nine | 9 | a | - | - | equal_or_more | Boys"]),
    # vague counts that share their noun
    ("There were dozens if not hundreds of snakes.", None,
     ["dozens | 24.. | - | - | - | approx | snakes", "hundreds | 200.. | - | - | - | approx | snakes"]),
    # prepositions as the first part of a word
    ("It reported $1.20 in per-share profit.", None, ["$1.20 | 1.2 | USD | - | - | - | per-share profit"]),
    ("It made $20m in after-tax profit.", None, ["$20m | 20000000 | USD | - | - | - | after-tax profit"]),
    # rates of counts
    ("She averages 12.5 points a game.", None, ["12.5 | 12.5 | - | game | - | - | points"]),
    ("He gave two guests a game to play.", None, ["two | 2 | - | - | - | - | guests"]),
    # a copula with a noun of change
    ("The increase was 4%.", None, ["4% | 4 | % | - | up | - | increase"]),
    ("The rate was 4%.", None, ["4% | 4 | % | - | - | - | rate"]),
    # subjects over reduced relative clauses that end in a date
    ("The average price of a new flat or house sold in October was $41,640.", None,
     ["$41,640 | 41640 | USD | - | - | - | average price"]),
    ("The cost of a kilo of beans bought in May rose 5%.", None, ["5% | 5 | % | - | up | - | cost"]),
    # amounts inside the phrase
    ("It bought the entire 25.2% stake for $13m.", None,
     ["25.2% | 25.2 | % | - | - | - | stake", "$13m | 13000000 | USD | - | - | - | stake"]),
    # owners of what is ranked
    ("Fourth-placed Lund's five-point lead is gone.", None,
     ["Fourth | 4 | - | - | - | - | -", "five | 5 | - | - | - | - | point"]),
    ("Fourth-placed Lund won.", None, ["Fourth | 4 | - | - | - | - | Lund"]),
    # parts of a point
    ("It cut its main interest rate by a quarter-point.", None,
     ["quarter-point | 0.25 | % | - | down | - | main interest rate"]),
    ("Rates rose by a half-point.", None, ["half-point | 0.5 | % | - | up | - | Rates"]),
    # school forms and minutes
    ("The year 11 pupils left early.", None, []),
    ("A year 9 class planted trees.", None, []),
    ("A year 9 people die there.", None, ["9 | 9 | - | - | - | - | people"]),
    ("In his last year 11 students won prizes.", None, ["11 | 11 | - | - | - | - | students"]),
    ("45+2 minutes: Lund score.", None, []),
    ("Code parsing is done first (steps 1 to 3).", None, []),
    ("The house has steps, 3 to 5 of them broken.", None, ["3 to 5 | 3..5 | - | - | - | - | steps"]),
    # subjects with a phrase of their own before the verb
    ("The new tram under repair is 30 metres long.", None, ["30 metres | 30 | m | - | - | - | new tram"]),
    ("Nine firms had power lines ranging from 3 to 5 MW.", None,
     ["Nine | 9 | - | - | - | - | firms", "3 to 5 MW | 3..5 | MW | - | - | - | power lines"]),
    # a verb of change with a counted object
    ("Readers will appreciate one change.", None, ["one | 1 | - | - | - | - | change"]),
    ("The yen fell one point.", None, ["one | 1 | - | - | down | - | point"]),
    # a finite verb behind an amount
    ("It lasts longer than the 15-inch offered.", None, ["15-inch | 15 | [in_i] | - | - | - | -"]),
    ("The 15-inch offered model sold out.", None, ["15-inch | 15 | [in_i] | - | - | - | offered model"]),
    # amounts of one thing in two units
    ("They sell a 512GB and 1TB model.", None,
     ["512GB | 512 | GBy | - | - | - | model", "1TB | 1 | TBy | - | - | - | model"]),
    # objects of multiples without a determiner
    ("The change halved service calls by staff.", None, ["halved | 0.5 | - | - | down | - | service calls"]),
    ("Profits doubled, officials said.", None, ["doubled | 2 | - | - | up | - | Profits"]),
    # who saves is not what is saved
    ("The card saves shoppers anywhere from $200 to $500.", None, ["$200 to $500 | 200..500 | USD | - | - | - | -"]),
    # labels before "From" and with "including"
    ("Basic plan: From $9", None, ["$9 | 9 | USD | - | - | - | Basic plan"]),
    ("Starter pack including a hat: $49.20", None, ["$49.20 | 49.2 | USD | - | - | - | Starter pack"]),
    # rates behind a stroke
    ("It has 3 classes/week for adults.", None, ["3 | 3 | - | wk | - | - | classes"]),
    # no figures
    ("Book a 1-on-1 lesson.", None, []),
    ("They run zero trust networks.", None, []),
    ("Join us for 20+ hours of talks.", None, []),
    ("Join us for 20+ talks.", None, ["20+ | 20 | - | - | - | equal_or_more | talks"]),
    # what is numbered
    ("Muscles 1 through 6 are in front, 7 through 9 behind.", None, []),
    ("Pupils in grades 9 through 12 took part.", None, []),
    ("Only 2 through 6 men came.", None, ["2 | 2 | - | - | - | - | -", "6 | 6 | - | - | - | - | men"]),
    ("Group 1 and 40 members left.", None, ["40 | 40 | - | - | - | - | members"]),
    # rates
    ("He walks 9,000 steps / day.", None, ["9,000 | 9000 | - | d | - | - | steps"]),
    ("It was two dollars to the pound.", None, ["two dollars | 2 | USD | pound | - | - | -"]),
    ("He gave $5 to the museum.", None, ["$5 | 5 | USD | - | - | - | -"]),
    # gerunds with objects, idioms with copulas
    ("They agreed to spend £1.3m on resurfacing the 14 worst roads.", None,
     ["£1.3m | 1300000 | GBP | - | - | - | -", "14 | 14 | - | - | - | - | worst roads"]),
    ("They spent £1.3m on road repairs.", None, ["£1.3m | 1300000 | GBP | - | - | - | road repairs"]),
    ("The house is on the market for £1.15m.", None, ["£1.15m | 1150000 | GBP | - | - | - | house"]),
    ("She sold the market for £1.15m.", None, ["£1.15m | 1150000 | GBP | - | - | - | market"]),
    # ages by superlatives
    ("Three pensioners, the oldest of whom was 91, were robbed.", None,
     ["Three | 3 | - | - | - | - | pensioners", "91 | 91 | a | - | - | - | oldest"]),
    # a part of the amount before
    ("The battery stores 50 kWh.", None, ["50 kWh | 50 | kW.h | - | - | - | battery"]),
    ("The man weighs 90 kg.", None, ["90 kg | 90 | kg | - | - | - | man"]),
    ("They rescued 90 miners, of whom three were hurt.", None,
     ["90 | 90 | - | - | - | - | miners", "three | 3 | - | - | - | - | miners"]),
    # the unit of the amount before
    ("Output rose from 2,900 tonnes to 3,100.", None,
     ["2,900 tonnes | 2900 | t | - | - | - | Output", "3,100 | 3100 | t | - | - | - | Output"]),
    ("Staff rose from 2,900 to 3,100 people.", None,
     ["2,900 | 2900 | - | - | - | - | Staff", "3,100 | 3100 | - | - | - | - | people"]),
    ("It fell to minus 31 degrees Celsius, 12 degrees below normal.", None,
     ["minus 31 degrees Celsius | -31 | Cel | - | - | - | -", "12 degrees | 12 | Cel | - | - | - | -"]),
    ("It is 31 degrees Celsius at 12 degrees north.", None,
     ["31 degrees Celsius | 31 | Cel | - | - | - | -", "12 degrees | 12 | deg | - | - | - | -"]),
    # prices that gain and lose
    ("Corn shed 5 cents.", None, ["5 cents | 0.05 | USD | - | down | - | Corn"]),
    ("The shares gained $3.", None, ["$3 | 3 | USD | - | up | - | shares"]),
    ("The players lost $300.", None, ["$300 | 300 | USD | - | - | - | -"]),
    # what happens so far from a place
    ("The storm hit 30 km north of Lund.", None, ["30 km | 30 | km | - | - | - | -"]),
    ("The village lies 30 km north of Lund.", None, ["30 km | 30 | km | - | - | - | village"]),
    ("A village 30 km north of Lund burned.", None, ["30 km | 30 | km | - | - | - | village"]),
    # rates of what is measured
    ("Samples had 14 micrograms of lead per litre.", None, ["14 micrograms | 14 | ug/L | - | - | - | lead"]),
    ("He drank 2 litres of water per visit.", None, ["2 litres | 2 | L | visit | - | - | water"]),
    # sums before an amount that shares its verb
    # words misread
    ("Starting pay would rise to $24.", None, ["$24 | 24 | USD | - | - | - | Starting pay"]),
    ("It passed, with five Democrats crossing over.", None, ["five | 5 | - | - | - | - | Democrats"]),
    # what an amount does and where it is of
    ("Each £10 feeds a child.", None, ["£10 | 10 | GBP | - | - | - | -"]),
    ("Each £10 ticket feeds a child.", None, ["£10 | 10 | GBP | - | - | - | ticket"]),
    ("The sequel took $71.3 million in its first week.", None, ["$71.3 million | 71300000 | USD | - | - | - | -"]),
    ("Spending will rise from 1.6% of GDP to 2.5%.", None,
     ["1.6% | 1.6 | % | - | - | - | GDP", "2.5% | 2.5 | % | - | - | - | Spending"]),
    ("Prisons built for 82,000 hold 87,400.", None,
     ["82,000 | 82000 | - | - | - | - | Prisons", "87,400 | 87400 | - | - | - | - | Prisons"]),
    ("Of 188 reviews, 91% were good.", None,
     ["188 | 188 | - | - | - | - | reviews", "91% | 91 | % | - | - | - | reviews"]),
    # objects right before a percentage
    ("The college will raise fees 8 percent.", None, ["8 percent | 8 | % | - | up | - | fees"]),
    ("It cut prices 5%.", None, ["5% | 5 | % | - | down | - | prices"]),
    # shares
    ("One in five of the refugees is young.", None, ["One in five | 0.2 | - | - | - | - | refugees"]),
    ("It cost a quarter less than hoped.", None, ["a quarter | 0.25 | - | - | down | - | -"]),
    ("Sterling bought $1.27, down half a cent, and €1.16.", None,
     ["$1.27 | 1.27 | USD | - | - | - | Sterling",
      "half a cent | 0.005 | USD | - | down | - | Sterling",
      "€1.16 | 1.16 | EUR | - | - | - | Sterling"]),
    # owners beside an amount of the same kind
    ("Roe has 56 percent support, compared to Obi's 31 percent.", None,
     ["56 percent | 56 | % | - | - | - | support", "31 percent | 31 | % | - | - | - | -"]),
    # particles behind misread verbs
    ("The air force shot down five jets.", None, ["five | 5 | - | - | - | - | jets"]),
    ("The air force is down five jets.", None, ["five | 5 | - | - | down | - | jets"]),
    # dollars of a country named behind a range
    ("Rooms cost $100-$160 Canadian/night.", None, ["$100-$160 Canadian | 100..160 | CAD | night | - | - | Rooms"]),
    ("Rooms cost $100-$160 a night.", None, ["$100-$160 | 100..160 | USD | night | - | - | Rooms"]),
    # lists that state a number twice
    ("She was named to a 30 Under 30 list.", None, []),
    # cells of a table, which tabs part
    ("Cover design\t$300\tWork on the cover", None, ["$300 | 300 | USD | - | - | - | Cover design"]),
    ("Total\t$125 per box\tA box each", None, ["$125 | 125 | USD | box | - | - | -"]),
    ("He paid\t$40", None, ["$40 | 40 | USD | - | - | - | -"]),
    # ages without a second comma
    ("Guests asked if Anna Roe, 51 would join them.", None, ["51 | 51 | a | - | - | - | Anna Roe"]),
    ("In Lund, 51 were hurt.", None, ["51 | 51 | - | - | - | - | -"]),
    ("In New Lund, 51 would stay.", None, ["51 | 51 | - | - | - | - | -"]),
    # levels and their subjects
    ("The bill means raising the rent ceiling for a household of five from the present $88,000 to $120,000.", None,
     ["five | 5 | - | - | - | - | household",
      "$88,000 | 88000 | USD | - | - | - | rent ceiling",
      "$120,000 | 120000 | USD | - | - | - | rent ceiling"]),
    ("Among Poles, 26% dislike it, up from just 7%.", None,
     ["26% | 26 | % | - | - | - | Poles", "7% | 7 | % | - | - | - | Poles"]),
    ("It's pretty light (7.7kg).", None, ["7.7kg | 7.7 | kg | - | - | - | -"]),
    # prepositions as the first part of a word
    ("It lifted in-person treatment by 29%.", None, ["29% | 29 | % | - | up | - | in-person treatment"]),
    ("After-tax profit rose 5%.", None, ["5% | 5 | % | - | up | - | After-tax profit"]),
    # sums that are described themselves
    ("The final amount was 38% lower.", None, ["38% | 38 | % | - | down | - | final amount"]),
    ("An average of $3 was paid.", None, ["$3 | 3 | USD | - | - | - | -"]),
    ("The number of beds was 40.", None, ["40 | 40 | - | - | - | - | beds"]),
    ("The total rose to 45.", None, ["45 | 45 | - | - | - | - | total"]),
    # one and a half of a unit
    ("Walk a mile and a half.", None, ["a mile and a half | 1.5 | [mi_i] | - | - | - | -"]),
    ("He ran a mile and left.", None, []),
    # sizes of groups
    ("The plan helps the family of three.", None, ["three | 3 | - | - | - | - | family"]),
    # no figures
    ("Help at events. 6. SPCA of Lund helps cats.", None, []),
    ("The mayor left. -30-", None, []),
    ("Most have 20- or 30-second spots.", None, []),
    # groups with a verb behind their size
    ("A family of four spends about $980 a month.", None,
     ["four | 4 | - | - | - | - | family", "about $980 | 980 | USD | mo | - | approx | -"]),
    ("A fleet of four vans left.", None, ["four | 4 | - | - | - | - | vans"]),
    # levels beside their subject
    ("The fertility rate, at 1.15, is low.", None, ["1.15 | 1.15 | - | - | - | - | fertility rate"]),
    ("The mayor, at 1,150 feet, is high up.", None, ["1,150 feet | 1150 | [ft_i] | - | - | - | mayor"]),
    # what is lifted
    ("The rocket can lift 22 tonnes.", None, ["22 tonnes | 22 | t | - | - | - | rocket"]),
    ("The firm lifted its output by 22 tonnes.", None, ["22 tonnes | 22 | t | - | up | - | output"]),
    # two sides
    ("Roe led Obi by 20 percentage points.", None, ["20 percentage points | 20 | % | - | - | - | -"]),
    ("Obi trails Roe 43% to 48%.", None, ["43% | 43 | % | - | - | - | -", "48% | 48 | % | - | - | - | -"]),
    # what money is asked of and asked for
    ("Some thought that, for $35,000, they might see it.", None, ["$35,000 | 35000 | USD | - | - | - | -"]),
    ("They sold the firm for $40 million.", None, ["$40 million | 40000000 | USD | - | - | - | firm"]),
    # gerunds with an object, adjectives that look like prepositions
    ("Three in ten, with most saying the vote was fair, agree.", None, ["Three in ten | 0.3 | - | - | - | - | -"]),
    ("It lists dozens of other pending lawsuits.", None, ["dozens | 24.. | - | - | - | approx | pending lawsuits"]),
    ("The chance of losing all six comes out low.", None, ["six | 6 | - | - | - | - | -"]),
    # owners as subjects
    ("Obi's was 45%.", None, ["45% | 45 | % | - | - | - | -"]),
    ("Obi's share was 45%.", None, ["45% | 45 | % | - | - | - | share"]),
    # vague counts that a verb of change moves
    ("Roe has rallied thousands by promising jobs.", None, ["thousands | 2000.. | - | - | - | approx | -"]),
    ("The index fell hundreds of points.", None, ["hundreds | 200.. | - | - | down | approx | points"]),
    # levels beside what they are of
    ("The ferry fee, now $10 an hour, would climb.", None, ["$10 | 10 | USD | h | - | - | ferry fee"]),
    ("The mill posted earnings of $3.15 a share, above the $2.90 that banks expected.", None,
     ["$3.15 | 3.15 | USD | share | - | - | earnings", "$2.90 | 2.9 | USD | - | - | - | earnings"]),
    # ratios in words
    ("They prefer trams by a ratio of about 5 to 1.", None, ["about 5 to 1 | 5 | - | - | - | approx | ratio"]),
    # objects of change before an adverb
    ("The plan may reduce emissions only 23 percent.", None, ["23 percent | 23 | % | - | down | - | emissions"]),
    # sentences that open with an adjective as a noun
    ("Silver rose 25 cents, to $31.40 an ounce, and zinc slid a penny, to $1.85 a pound.", None,
     ["25 cents | 0.25 | USD | - | up | - | Silver",
      "$31.40 | 31.4 | USD | [oz_av] | - | - | Silver",
      "$1.85 | 1.85 | USD | [lb_av] | - | - | zinc"]),
    # who spends is not what is spent
    ("Rival groups reported spending $6 million attacking her.", None, ["$6 million | 6000000 | USD | - | - | - | -"]),
    ("The study found $130 million in spending on adverts.", None,
     ["$130 million | 130000000 | USD | - | - | - | spending"]),
    ("A carbon tax of $700 per tonne of carbon was set.", None, ["$700 | 700 | USD | t | - | - | carbon tax"]),
    ("They would sink $30 million into the town.", None, ["$30 million | 30000000 | USD | - | - | - | -"]),
    ("Shares sank $3.", None, ["$3 | 3 | USD | - | down | - | Shares"]),
    # parts of a percent
    ("Rates rose a quarter of a percent.", None, ["a quarter of a percent | 0.25 | % | - | up | - | Rates"]),
    ("Half of the town left.", None, ["Half | 0.5 | - | - | - | - | town"]),
    # contests
    ("Roe lost that district 68% to 31%.", None, ["68% | 68 | % | - | - | - | -", "31% | 31 | % | - | - | - | -"]),
    # pronouns and crowds
    ("They had their arms around one another.", None, []),
    ("Roe told 3,000 in Lund that it was over.", None, ["3,000 | 3000 | - | - | - | - | -"]),
    ("The index hit 3,000.", None, ["3,000 | 3000 | - | - | - | - | index"]),
    # counts that a conjunction joins
    ("The group had two Greens and 10 Liberals.", None,
     ["two | 2 | - | - | - | - | Greens", "10 | 10 | - | - | - | - | Liberals"]),
    ("Police stopped 200 Ford and Fiat vans.", None, ["200 | 200 | - | - | - | - | Ford and Fiat vans"]),
    # groups by age, hours
    ("The plan helps people under 30 engage in public service.", None,
     ["under 30 | 30 | a | - | - | less_than | people"]),
    ("She works 35-plus hours a week.", None, []),
    ("She has 35-plus cats.", None, ["35-plus | 35 | - | - | - | equal_or_more | cats"]),
    # a number that opens its sentence and the verb behind it; what a crowd is strong in
    ("More than 9,000 lost power.", None, ["More than 9,000 | 9000 | - | - | - | more_than | -"]),
    ("About 300 lost hikers were found.", None, ["About 300 | 300 | - | - | - | approx | lost hikers"]),
    ("The race ended.Three men fell.", None, ["Three | 3 | - | - | - | - | men"]),
    ("The 300-strong choir sang.", None, ["300 | 300 | - | - | - | - | choir"]),
    # labels that end in a participle; names with 1
    ("Votes cast: 9,120", None, ["9,120 | 9120 | - | - | - | - | Votes"]),
    ("Group 1 includes Lund.", None, []),
    # a rate that two counts share
    ("He averages 24.1 points and 9.3 rebounds per game.", None,
     ["24.1 | 24.1 | - | game | - | - | points", "9.3 | 9.3 | - | game | - | - | rebounds"]),
    ("She has two sons and earns $9 an hour.", "US",
     ["two | 2 | - | - | - | - | sons", "$9 | 9 | USD | h | - | - | -"]),
    # no hedges
    ("Her blood pressure was 120 over 80.", None,
     ["120 | 120 | - | - | - | - | blood pressure", "80 | 80 | - | - | - | - | blood pressure"]),
    # crops grow by no amount; levels around a multiple
    ("The farm grew 90 hectares of maize.", None, ["90 hectares | 90 | har | - | - | - | maize"]),
    ("The toll doubled from 8 to 15.", None,
     ["doubled | 2 | - | - | up | - | toll", "8 | 8 | - | - | - | - | toll", "15 | 15 | - | - | - | - | toll"]),
    ("Rents tripled from $2 to $6.", "US",
     ["tripled | 3 | - | - | up | - | Rents", "$2 | 2 | USD | - | - | - | Rents", "$6 | 6 | USD | - | - | - | Rents"]),
    # shares of one whole; heads that look like verbs; verbs that look like nouns
    ("Ito won 51% of votes, Roe 38% and Obi 11%.", None,
     ["51% | 51 | % | - | - | - | votes", "38% | 38 | % | - | - | - | votes", "11% | 11 | % | - | - | - | votes"]),
    ("The tax is 5% of pay, and Roe pays 3% of sales.", None,
     ["5% | 5 | % | - | - | - | pay", "3% | 3 | % | - | - | - | sales"]),
    ("Wind speeds hit 90 mph.", None, ["90 mph | 90 | [mi_i]/h | - | - | - | Wind speeds"]),
    ("It was wet, and 2 inches of rain fell.", None, ["2 inches | 2 | [in_i] | - | - | - | rain"]),
    ("A crowd of 31,000 saw Ito score.", None, ["31,000 | 31000 | - | - | - | - | crowd"]),
    ("A crowd of 900 farm workers left.", None, ["900 | 900 | - | - | - | - | farm workers"]),
    # where something happened; a record; an amount between commas
    ("A strong aftershock struck 40 km off the coast.", None, ["40 km | 40 | km | - | - | - | -"]),
    ("Gold prices hit a record $2,400.", "US", ["$2,400 | 2400 | USD | - | - | - | Gold prices"]),
    ("The loan, of up to $300 million, runs to 2030.", "US",
     ["up to $300 million | 300000000 | USD | - | - | equal_or_less | loan"]),
    # a score is no change, no share and counts nothing behind it
    ("Lund won 4-1 before 900 fans.", None, ["4-1 | 4 | - | - | - | - | -", "900 | 900 | - | - | - | - | fans"]),
    ("Ito scored 40 in 118-110 loss", None,
     ["40 | 40 | - | - | - | - | -", "118-110 | 1.072727 | - | - | - | - | loss"]),
    ("Lund lost 1-2.", None, ["1-2 | 0.5 | - | - | - | - | -"]),
    ("Call 555-0143 now.", None, []),
    # nouns that look like verbs and verbs that look like nouns; an average with a name; prices that are off
    ("The storm's winds reached 155 mph.", None, ["155 mph | 155 | [mi_i]/h | - | - | - | winds"]),
    ("The top five finish with 60 points.", None, ["60 | 60 | - | - | - | - | points"]),
    ("He has a batting average of .301.", None, [".301 | 0.301 | - | - | - | - | batting average"]),
    ("Corn closed off 3 cents.", "US", ["3 cents | 0.03 | USD | - | down | - | Corn"]),
    ("The coat is off $40 now.", "US", ["$40 | 40 | USD | - | - | - | coat"]),
    # ages of several people, ages that are believed, ages in headlines
    ("Two girls, both 16, were held.", None, ["Two | 2 | - | - | - | - | girls", "16 | 16 | a | - | - | - | girls"]),
    ("His sons are 12 and 14.", None, ["12 | 12 | a | - | - | - | sons", "14 | 14 | a | - | - | - | sons"]),
    ("The winners are 12 and 14 points ahead.", None,
     ["12 | 12 | - | - | - | - | points", "14 | 14 | - | - | - | - | points"]),
    ("The trees, both 30, were felled.", None, ["30 | 30 | - | - | - | - | -"]),
    ("The victim, believed to be about 40, was named.", None, ["about 40 | 40 | a | - | - | approx | victim"]),
    ("The gap is thought to be 22 points.", None, ["22 | 22 | - | - | - | - | points"]),
    ("Lund man, 45, jailed", None, ["45 | 45 | a | - | - | - | Lund man"]),
    # verbs and participles behind numbers; plurals that look like other words; the Group of 20
    ("Four more bringing up the rear were fined.", None, ["Four | 4 | - | - | - | - | -"]),
    ("He sent 20,000 troops split between the camps.", None, ["20,000 | 20000 | - | - | - | - | troops"]),
    ("Some 40 Lund aircraft attacked the ports.", None, ["Some 40 | 40 | - | - | - | approx | Lund aircraft"]),
    ("Five dancing bears escaped.", None, ["Five | 5 | - | - | - | - | dancing bears"]),
    ("The two-tiered system ended.", None, ["two | 2 | - | - | - | - | -"]),
    ("The two-party system ended.", None, ["two | 2 | - | - | - | - | party"]),
    ("He spoke at the Group of 20 meeting.", None, []),
    ("She joined the Council of 12 women.", None, ["12 | 12 | - | - | - | - | women"]),
    # people who own, get or are worth money; distances in brackets; a price for each share before its noun
    ("Ana Roe ranks second with about $74 billion.", "US",
     ["second | 2 | - | - | - | - | -", "about $74 billion | 74000000000 | USD | - | - | approx | -"]),
    ("Ana Roe earned $3m.", "US", ["$3m | 3000000 | USD | - | - | - | -"]),
    ("The magazine valued him at $3m.", "US", ["$3m | 3000000 | USD | - | - | - | -"]),
    ("He stopped about 10 miles (16 km) south of Lund.", None,
     ["about 10 miles | 10 | [mi_i] | - | - | approx | -", "16 km | 16 | km | - | - | approx | -"]),
    ("The board rejected a $15 a share offer.", "US", ["$15 | 15 | USD | share | - | - | offer"]),
    ("It cut its offer to $26 a share amid worries.", "US", ["$26 | 26 | USD | share | - | - | offer"]),
    # what is raised or lifted for a purpose is no change
    ("She lifted 112 kg to win silver.", None, ["112 kg | 112 | kg | - | - | - | -"]),
    ("They raised $3m to build a school.", "US", ["$3m | 3000000 | USD | - | - | - | -"]),
]  # fmt: skip
