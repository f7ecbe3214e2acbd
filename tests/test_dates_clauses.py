"""Past or to come by the clause a date is in: wires, papers and broadcasters in turn; published on a Wednesday."""

from __future__ import annotations

import pytest

from newsschema.extract.dates import find_dates

PUBLISHED = "2024-05-15"
PAST = {"Monday": "2024-05-13", "Friday": "2024-05-10", "Saturday": "2024-05-11", "October": "2023-10"}
TO_COME = {"Monday": "2024-05-20", "Friday": "2024-05-17", "Saturday": "2024-05-18", "October": "2024-10"}

COMING = [
    ("Friday", "The airline restores its night flights Friday."),
    ("Friday", "Voters in three districts choose a new mayor Friday."),
    ("Friday", "Two crews relieve them Friday, the coastguard said."),
    ("Friday", '"We fly out Friday," the coach told reporters.'),
    ("Friday", "The regulator is to announce on Friday whether the fine stands."),
    ("Friday", "Pickets go up Friday unless a deal is struck."),
    ("Friday", "A hearing on the injunction is scheduled for Friday."),
    ("Friday", "The hearing takes place Friday in Lund."),
    ("Friday", "The inquest opens on Friday."),
    ("Friday", "Ferries will not sail before Friday."),
    ("Friday", "The exhibition runs until Friday."),
    ("Friday", "Applications close on Friday."),
    ("Friday", "The band kicks off its tour on Friday in Ghent."),
    ("Friday", "Both sides say they hope to sign on Friday."),
    ("Friday", "The commission plans to meet Friday."),
    ("Friday", "She faces a judge Friday."),
    ("Friday", "The team leaves for Oslo on Friday."),
    ("Friday", "Markets will be shut Friday."),
    ("Friday", "He could be freed as early as Friday."),
    ("Friday", "Rain should reach the coast by Friday."),
    ("Friday", "The ceasefire is due to start at dawn on Friday."),
    ("Friday", "Friday's final will be shown live."),
    ("Friday", "On Friday the pair meet again in the final."),
    ("Friday", "Lawmakers have until Friday to respond."),
    ("Friday", "The company, which reports earnings Friday, declined to comment."),
    ("Friday", "The prince arrives Friday for a three-day visit."),
    ("Friday", "Officials expect the road to reopen Friday."),
    ("Friday", "The vote had been planned for Friday but will now be held in June."),
    ("Friday", "Friday is the last day to register."),
    ("Friday", "It would be her first speech since the defeat when she addresses the chamber on Friday."),
    ("Friday", "The union called a strike for Friday."),
    ("Friday", "The ministry urged people to stay at home on Friday."),
    ("Friday", "A vigil is planned outside the town hall on Friday."),
    ("Friday", "Kick-off is at 3 p.m. on Friday."),
    ("Friday", "The judge set bail and ordered him back to court on Friday."),
    ("Friday", "The bank postponed its results to Friday."),
    ("Saturday", "Harbour pilots walk out Saturday over shift patterns."),
    ("Saturday", "The tournament ends Saturday with a women's doubles final."),
    ("Saturday", "Saturday brings the first home game under the new coach."),
    ("Saturday", "Her lawyers have promised to file an appeal by Saturday."),
    ("Saturday", "Neither side would say whether the talks go ahead on Saturday."),
    ("Saturday", "The orchestra gives two concerts in Bergen on Saturday."),
    ("Saturday", "A second storm is forecast to make landfall late Saturday."),
    ("Saturday", "Refugees who crossed last month are to be moved on Saturday."),
    ("Saturday", "Doctors say the twins can go home on Saturday."),
    ("Saturday", "The council, whose term runs out on Saturday, has yet to pass a budget."),
    ("Saturday", "The shuttle docks with the station Saturday."),
    ("Saturday", "Polling stations open at 7 a.m. Saturday."),
    ("Saturday", "The premier is in Lima on Saturday for the summit."),
    ("Saturday", "All eyes turn Saturday to the goalkeeper."),
    ("Saturday", "If the dam is not repaired by Saturday, the village must move."),
    ("Saturday", "There is a second screening on Saturday."),
    ("Saturday", "The museum reopens its doors on Saturday after a two-year refit."),
    ("Saturday", "Campaigning ends at midnight and the vote follows on Saturday."),
    ("Saturday", "He has to report to the barracks on Saturday."),
    ("October", "The tax comes into force in October."),
    ("October", "The treaty lapses in October unless parliament renews it."),
    ("October", "Voters go to the polls in October."),
    ("October", "The firm aims to launch the scooter in October."),
    ("October", "A verdict is not expected before October."),
    ("October", "His contract runs out in October."),
    ("October", "The new terminal opens in October."),
    ("Monday", "The strike begins Monday at 6 a.m."),
    ("Monday", "Schools go back on Monday."),
    ("Monday", "Jurors resume deliberations Monday."),
]
OVER = [
    ("Friday", "The airline restored its night flights Friday."),
    ("Friday", "Voters in three districts chose a new mayor Friday."),
    ("Friday", "The regulator announced on Friday that the fine stands."),
    ("Friday", "A hearing on the injunction was held Friday."),
    ("Friday", "Ferries did not sail Friday."),
    ("Friday", "She faced a judge Friday."),
    ("Friday", "The team left for Oslo on Friday."),
    ("Friday", "The bodies were found on Friday."),
    ("Friday", "Friday's crash killed four."),
    ("Friday", "In a statement Friday, the firm denied it."),
    ("Friday", "Shares closed at 14.20 on Friday."),
    ("Friday", "The storm, which hit on Friday, has moved out to sea."),
    ("Friday", "Police say the man was last seen on Friday."),
    ("Friday", "The plan he unveiled on Friday will cost $3m."),
    ("Friday", "He has been missing since Friday."),
    ("Friday", '"It was over by Friday," she said.'),
    ("Friday", "The ruling on Friday means the mine can reopen."),
    ("Friday", "A spokesman said on Friday that the talks will resume next month."),
    ("Friday", "The fire that broke out on Friday is still burning."),
    ("Friday", "Having lost on Friday, they need a win."),
    ("Friday", "The deal announced Friday gives staff a 4% rise."),
    ("Friday", "The lawsuit, filed Friday in Ghent, seeks damages."),
    ("Friday", "Speaking Friday in Lund, the minister promised to act."),
    ("Friday", "The number rose from 12 on Friday to 30."),
    ("Friday", "Protesters gathered Friday outside the court, where the trial is due to end next week."),
    ("Friday", "It is the second blaze since Friday."),
    ("Friday", "The minister arrived in Quito on Friday and will fly on to Lima."),
    ("Friday", "The vote had been planned for Friday but was called off."),
    ("Friday", "Crews are still searching for a boy who fell in on Friday."),
    ("Friday", "The panel ruled Friday that he must pay."),
    ("Friday", "Friday saw the heaviest rain in years."),
    ("Friday", "The dollar fell to 1.08 euros from 1.10 on Friday."),
    ("Friday", "On Friday he told staff the plant will close."),
    ("Friday", "Until Friday nobody had noticed."),
    ("Friday", "The results, published on Friday, show a swing to the left."),
    ("Friday", "The union said its members had voted on Friday to strike."),
    ("Saturday", "Harbour pilots walked out Saturday over shift patterns."),
    ("Saturday", "The tournament ended Saturday with a women's doubles final."),
    ("Saturday", "Saturday brought the first home win under the new coach."),
    ("Saturday", "Her lawyers filed an appeal on Saturday."),
    ("Saturday", "The storm made landfall late Saturday."),
    ("Saturday", "Refugees were moved on Saturday to a camp that can hold 2,000."),
    ("Saturday", "Doctors sent the twins home on Saturday."),
    ("Saturday", "The shuttle, which docked Saturday, carries fuel for a month."),
    ("Saturday", "The premier was in Lima on Saturday and flies to Quito next."),
    ("Saturday", "Rescuers say a gas leak caused Saturday's blast."),
    ("Saturday", "The clip, posted on Saturday, shows a man running."),
    ("Saturday", "The victims had met for the first time on Saturday."),
    ("Saturday", "The fire on Saturday destroyed 12 homes that will be rebuilt."),
    ("Saturday", "He told the paper on Saturday he would not stand again."),
    ("Saturday", "The family has not been seen since Saturday."),
    ("Saturday", "The mayor resigned Saturday, saying she wants more time at home."),
    ("Saturday", "After Saturday's defeat the coach must go, fans say."),
    ("Saturday", "No one claimed responsibility for the attack on Saturday."),
    ("Saturday", "The number of cases climbed on Saturday to 412."),
    ("Saturday", "Asked on Saturday if he will run, he smiled."),
    ("Saturday", "Troops took the town on Saturday, according to residents."),
    ("Saturday", "It came after talks on Saturday failed to end the row."),
    ("Saturday", "Thousands marched on Saturday to demand that the minister quit."),
    ("October", "The tax came into force in October."),
    ("October", "The firm launched the scooter in October."),
    ("October", "He has been in jail since October."),
    ("October", "Elected in October, she faces her first test."),
    ("October", "The clinic, opened in October, treats 40 people a day."),
    ("Monday", "The index closed at 4,210 on Monday."),
    ("Monday", "Police arrested two men on Monday who are due in court next week."),
]


@pytest.mark.parametrize(("exact", "text"), COMING)
def test_dates_to_come(exact: str, text: str) -> None:
    assert value(text, exact) == TO_COME[exact]


@pytest.mark.parametrize(("exact", "text"), OVER)
def test_dates_that_are_over(exact: str, text: str) -> None:
    assert value(text, exact) == PAST[exact]


def value(text: str, word: str) -> str | None:
    """The day or month of the date that holds a word; None where there is none."""
    found = [mention.value for mention in find_dates(text, reference=PUBLISHED) if word in mention.span.exact]
    return found[0][:10] if found and found[0] else None
