"""Passages in the manner of many outlets, with invented companies and people of many nations, marked as ``marked`` says."""

from __future__ import annotations

PASSAGES = {
    "wire": """\
LAHORE, Oct 14 (Reuters) - Canadian explorer [Talon Ridge Copper Corp] (TSXV: TLN) said on Tuesday it had acquired a 55% stake in [Mirani Mines (Pvt) Ltd], a privately held Pakistani company that owns two <chromite> leases near Muslim Bagh.
[Talon Ridge] will pay $12 million over three years, its chief executive, {Rebecca Oyelaran}, told reporters. "We like the geology and we like the neighbours," {Oyelaran} said.
[Mirani Mines] declined to comment. The [Balochistan Mines and Minerals Department] did not reply to an email.""",
    "dawn": """\
KARACHI: The [Federation of Pakistan Chambers of Commerce and Industry] ([FPCCI]) on Saturday urged the government to publish the terms of the memorandum signed with [Kestrel Strategic Minerals Inc], an American firm.
[FPCCI] vice president {Abdul Mohaimin Khan} said members had learnt of the accord from the press. Mr {Khan} said that <marble> and <granite> exporters had been ignored.
Former senator {Farhatullah Babar} and Dr {Kaiser Bengali}, an economist, also spoke.""",
    "ft": """\
Shares in [Lodestar Antimony], a London-listed miner backed by [Harrowgate Partners], rose 14 per cent after the group said it would buy <antimony> concentrate from a Pakistani supplier.
The company, chaired by former diplomat Sir {Julian Asquith-Moore}, signed the contract with [Gulmit Trading House] last week, according to two people familiar with the matter. [Lodestar] and [Gulmit] both declined to comment.
{Priya Venkataraman}, an analyst at [Berenfels], said the deal was "small but telling".""",
    "indian": """\
New Delhi: External Affairs Minister {S Jaishankar} on Thursday said India was watching the minerals pact between Islamabad and Washington closely. Speaking at an event organised by the [Vivekananda Policy Foundation], he said that [Khanij Bidesh India Ltd] ([KABIL]) would look for <lithium> in Argentina.
Congress leader {Manish Tewari} asked why the [Ministry of Mines] had not acted earlier.
Lt Gen (Retd) {Harbinder Sodhi}, who headed the Army's Northern Command, told [NDTV] that the deal changed little.""",
    "kazakh": """\
[Kazgeo Minerals JSC], Kazakhstan's state exploration company, and South Korea's [Hanbit Metals] agreed to form a joint venture to mine <tungsten> at Bakuta, the [Ministry of Industry and Construction] said.
Deputy Minister {Iran Sharkhan} said [Hanbit] would hold 51%. {Yerzhan Abdrakhmanov}, chairman of [Kazgeo], called the agreement historic.
The [European Bank for Reconstruction and Development] ([EBRD]) may lend up to €60 million, its Almaty office said.""",
    "release": """\
VANCOUVER, British Columbia, Sept. 3, 2025 /NewsCable/ -- [Pinnacle Fork Resources Ltd.] (TSX: PFR) ("[Pinnacle Fork]" or the "[Company]") is pleased to announce that it has signed a binding offtake agreement with [Sierra Nevada Smelting LLC] ("[SNS]").
"This is a proud day for our shareholders," said {Dale McAllister}, President and CEO of [Pinnacle Fork].
{Noor-ul-Ain Baloch}, Managing Director of [Kharan Copper (Private) Limited], said the concentrate would move through Gwadar. [SNS] has agreed to take 20,000 tonnes of <copper> concentrate a year.""",
    "arab": """\
Saudi mining giant [Ma'aden] and the [Public Investment Fund] ([PIF]) are in talks to take a stake in Reko Diq, Saudi Minister of Industry and Mineral Resources {Bandar Alkhorayef} told [Al Arabiya] on Monday.
{Khalid Al-Mudaifer}, the vice minister, met Pakistan's Petroleum Minister {Ali Pervaiz Malik} in Riyadh. {Al-Mudaifer} said that [Barrick] had been informed.
{Sheikh Hamad bin Jassim} attended the signing.""",
    "opposition": """\
[PML-N] lawmaker {Hina Butt} defended the agreement, while Senator {Mushtaq Gorchani} of the [Awami National Party] ([ANP]) said the province had been sold. [JUI-F] chief Maulana {Fazlur Rehman} demanded a debate. The [ANP] walked out.
Barrister {Saif Hotak}, adviser to the chief minister, said that the [Khyber Pakhtunkhwa Mines Authority] had issued no licence to [Dragon Gate Mining], a Chinese company.""",
    "local": """\
[Sarhad Gems Association] president {Haji Lal Bahadur} said the <emerald> miners of Swat would strike. {Bahadur} accused the [Mineral Development Department] of demanding bribes.
{Gul Zarin}, a trader in Mingora, said <rubies> and <peridot> had fallen in price since [Dubai Diamond Exchange] tightened its rules.""",
    "ukraine": """\
The [Development Finance Corporation] ([DFC]) and Ukraine's [Ministry of Economy] each put $75 million into the fund. First Deputy Prime Minister {Yulia Svyrydenko} signed for Kyiv; Treasury Secretary {Scott Bessent} for Washington.
"It is a start," {Volodymyr Landa} of the [Centre for Economic Strategy] told [Ukrainska Pravda]. [Velta], a Dnipro-based maker of <titanium> powder, hopes to be first.""",
    "congo": """\
[KoBold Metals], the California start-up backed by {Bill Gates}, has applied for seven licences around Manono, where <lithium> was found by Australia's [AVZ Minerals]. Congo's mines minister, {Kizito Pakabomba}, said that [Gecamines] would keep a share.
The dispute with [Zijin Mining] is before the [International Chamber of Commerce] in Paris. {Jean-Pierre Okenda}, director of the campaign group [Sentinelle des Ressources], said nobody had asked the villagers.""",
    "explainer": """\
What is <gallium> for? Chips, mostly. China's [Ministry of Commerce] put it under licence in 2023 together with <germanium>. "Nobody else refines it at scale," says Dr {Anneliese Vogt} of the [Fraunhofer Institute for Systems Research].
<Lead> and <zinc> smelters could recover it, argues {Tom Whitcombe}, a metallurgist who used to work for [Nyrstar]. That could lead to a lead in the race, he says.""",
    "think": """\
{Elizabeth Threlkeld} of the [Stimson Center] said the army wants [Frontier Works Organisation] ([FWO]) to be the gatekeeper. {Arif Rafiq}, president of [Vizier Consulting], a New York advisory firm, is less sure.
In a paper for the [Brookfield Institute on Asian Security], {Marvin Weinbaum} and {Syed Mohammad Ali} argue that [USSM] has never run a refinery.""",
    "turkish": """\
[Anadolu Bor Madencilik A.Ş.], a Turkish <boron> producer, and Eti Maden opened an office in Karachi, [Anadolu Agency] reported. Energy Minister {Alparslan Bayraktar} cut the ribbon with his Pakistani counterpart.
{Ayşe Demirtaş-Koç}, who runs the office, said [TPAO] would drill offshore next year.""",
    "chinese": """\
[China Nonferrous Metal Mining Group] ([CNMC]) said its subsidiary [Duddar Minerals Development Co Ltd] had resumed <zinc> and <lead> production. {Zhao Lijun}, the general manager of [Duddar Minerals], said output would reach 500,000 tonnes.
[CNMC] shares fell 2%. The [Chinese embassy] in Islamabad congratulated the workers.""",
    "australia": """\
ASX-listed [Red Spinifex Ltd] has pulled out of its earn-in over the Siah Diq <copper>-<gold> prospect, blaming security. Perth-based [Red Spinifex] spent A$4.1 million there. Managing director {Bruce Tollemache} said the board of [Red Spinifex] had decided unanimously.
The [Geological Survey of Pakistan] ([GSP]) keeps the cores. [GSP] director general {Sajjad Ahmad Khattak} said the ground would be offered again by the [Chagai Development Authority].""",
    "us": """\
WASHINGTON — Sen. {Marlon Teague}, R-Nev., and Rep. {Lucia Ferrante}, D-Calif., asked the [Commerce Department] on Wednesday whether a Pakistani supplier of [Bluffton Magnetics] uses child labor.
"We owe workers an answer," {Teague} said in a statement. The company, a Carson City recycler, said it audits every mine. {Ferrante}'s office shared the letter with The [Associated Press].
A spokesperson for [Bluffton], {Carmen Ortiz-Lowell}, said the firm was "reviewing the letter." President {Trump} has called <rare earths> vital.""",
    "list": """\
Saudi Arabia's [Manara Minerals], Japan's [Sojitz] and South Korea's [Posco International] have all looked at the asset, said a banker. So have Chinese state-owned giants [Norinco] and [Sinosteel].
US firms [Ironvale Processing] and [Carrick Metals] signed letters of intent; neither is binding. Geneva-based trader [Orlando Bay] and its rival [Mercuria] will bid for the <copper>.
The advisers are [HSBC] and law firm [Whitlock & Daunt].""",
    "press": """\
[Lahore University of Management Sciences] ([LUMS]) hosted a debate on mining law on Friday. Dr {Ijaz Nabi}, Prof. {Turab Hussain} and Ms {Fiza Farhan} spoke. Ms {Farhan} said the [Punjab Mines and Minerals Department] lacked geologists; {Nabi} disagreed.
The [Consortium for Development Policy Research] paid for the evening.""",
    "police": """\
GILGIT: Police arrested four men over the theft of <gemstones> from a warehouse of M/s [Hunza Gold Traders], DSP {Karim Dad} told reporters. The owner, {Safdar Jan Hunzai}, said the stones were worth Rs12 million.
The deputy commissioner, {Amina Batool}, sealed two lapidaries. [Awami Action Committee] leaders protested.""",
    "formerly": """\
[Northgate Critical Metals Plc], formerly known as [Tollgate Gold], has agreed to merge with [Aurek Resources], a unit of [Baltika Holding]. The merged group will be listed in London.
[Northgate]'s finance director, {Ingrid Solheim-Bakke}, will lead it. [Aurek] owns the Kyzyl-Tash <tungsten> and <molybdenum> deposit in Kyrgyzstan. {Solheim-Bakke} joined from [Boliden] in 2019.""",
    "central": """\
ASTANA. President {Kassym-Jomart Tokayev} received the head of [Rio Tinto], {Simon Trott}, on Tuesday, the Akorda said. {Tokayev} proposed joint exploration for <lithium>. The [National Geological Service] will hand over data.
In Tashkent, [Uzbekistan Geological Exploration JSC] and the French group [Orano] signed a roadmap on <uranium>. Minister of Mining Industry and Geology {Bobir Islamov} was present.""",
    "qa": """\
Q: Who is behind the company?
A: On paper, two brothers, {Faisal Wattoo} and {Nabeel Wattoo}, who also own [Wattoo Textiles]. In practice, say people in Lahore, it is Brig (retd) {Javed Anjum}, once of the [National Logistics Cell].
{Anjum} denies it. "I have no shares," he told the [Express Tribune].""",
    "analysis": """\
The [World Bank] put the sector's share at 3 per cent in 2003. The [Asian Development Bank] and [Islamic Development Bank] have since lent for power lines, not mines.
[China Metallurgical Group Corporation] runs Saindak; [Zijin] looked and left. [Tethyan Copper Company], owned by [Barrick Gold] and [Antofagasta], won $5.8 billion at [ICSID].
Would [Exxon] come? "Not before the courts change," says {Haroon Sharif}, a former chairman of the [Board of Investment].""",
    "africa": """\
Zambia's mines minister, {Paul Kabuswe}, toured [Mopani Copper Mines] with executives of Abu Dhabi's [International Resources Holding]. He said [ZCCM-IH], the state investment company, would keep 49%.
In Harare, [Zimbabwe Miners Federation] president {Henrietta Rushwaya} welcomed a <lithium> export ban. [Bikita Minerals], owned by China's [Sinomine], employs 1,200 people.""",
    "science": """\
A team from [Quaid-i-Azam University] and the [University of Nevada] reports up to 900 ppm of <neodymium> in stream sediment near Chitral. "It is a lead, no more," said lead author {Tehseen Zafar}, a geochemist. The work was paid for by the [Higher Education Commission] ([HEC]) and the [National Science Foundation].
Prof {M. Qasim Jan}, who was not involved, urged caution about <thorium>.""",
    "market": """\
<Antimony> fell to $52,000 a tonne in Rotterdam, according to [Argus]. <Bismuth> and <indium> were flat. [Campine], a Belgian smelter, restarted its furnace; [Hunan Gold] did not comment.
Traders at [Amalgamated Ores] said Tajik concentrate from [TALCO Gold] was late. "Nobody panics," said one. Analyst {Cristina Belda} of [Argus] expects $45,000 by spring.""",
    "court": """\
The [Peshawar High Court] on Thursday suspended the lease of [Kohistan Minerals (SMC-Private) Limited]. Justice {Ijaz Anwar} heard the petition of {Haji Noor Rehman}, a resident of Dassu, against the [Directorate General of Mines and Minerals].
Advocate {Shumail Butt} represented the company. The [National Accountability Bureau] ([NAB]) has opened an inquiry.""",
    "party": """\
{Mahmood Khan Achakzai}, who leads the [Pashtunkhwa Milli Awami Party] ([PkMAP]), said on X that the people own the mountains. [National Party] president Dr {Abdul Malik Baloch} agreed. [PTI] chairman {Gohar Ali Khan} called for a jirga.
Information Minister {Attaullah Tarar} dismissed the critics. "They never read the law," {Tarar} said.""",
    "eu": """\
Brussels wants a share too. [EU] industry commissioner {Stéphane Séjourné} said the bloc would name thirteen strategic projects outside Europe, among them a <graphite> mine of Greenroc in Greenland. The [European Commission] has asked the [European Investment Bank] to help.
{Peter Tom Jones} of the Belgian university [KU Leuven] called the list thin. [Eurométaux], the lobby of the smelters, welcomed it.""",
    "embassy": """\
The [US Embassy] in Islamabad said Chargé d'Affaires {Natalie Baker} had visited the laboratory of the [Geological Survey of Pakistan] in Quetta. The [US Consulate General] in Karachi posted pictures. [Foreign Office] spokesperson {Shafqat Ali Khan} said the visit was routine.
The [Chinese Foreign Ministry] did not comment.""",
    "called": """\
A firm called [Brightvein], registered in Sharjah, and an outfit named [Grenfell & Hoyt] have both claimed the licence. [Brightvein]'s lawyer, {Saira Jokhio}, said her client had paid in full. {Tobias Hoyt}, who owns half of [Grenfell & Hoyt], calls that "a fairy tale".
The [Lasbela Mineral Owners Union] backs neither.""",
    "affiliate": """\
[Kestrel Bay Metals Pty Ltd] sold its Dubai affiliate, [Falak Trading FZE], to the Malaysian group [Sungai Emas Berhad] for $31 million. [Falak] buys <chromite> from Muslim Bagh.
[Sarmaya Bank], the lender, waived its claims. {Nurul Izzah Hashim}, chief financial officer of [Sungai Emas], told analysts that [Falak] had 40 staff.""",
    "live": """\
11.20: {Sana Mir Wada}, the Balochistan mines secretary, has arrived. 11.35: The man from [Sherritt Gordon Copper] is late. 11.50: {Mir Wada} says [RDMC] pays its royalties on time. 12.05: Finance Minister {Muhammad Aurangzeb} takes the stage; {Aurangzeb} promises a single window. 12.30: Loud applause for {Zhang Ruolan} of [Huaxin Tungsten].""",
    "law": """\
The [Islamabad High Court] on Friday issued notices to the [Ministry of Energy], the [National Logistics Corporation] and the US company [Tanglewood Rare Earths Inc]. A bench of Justice {Arbab Tahir} and Justice {Saman Rafat} heard the petition of Advocate {Umar Gilani}.
[Tanglewood] was not represented. Deputy Attorney General {Azmat Bashir Tarar} sought time.""",
    "customs": """\
Customs data show that [Gilgit Jade Exports] shipped 44 tonnes of <nephrite> to [Foshan Yucheng Stone] in May. [Foshan Yucheng] paid through [Bank Alfalah].
A rival, the Peshawar trader [Haji Sons], accused customs of undervaluing <jade>. Collector {Nadia Qureshi} rejected the charge.""",
    "op": """\
Let us be plain about the Missouri company. [US Strategic Metals] has no working refinery. The [FWO] has never run a flotation plant. And yet General {Munir} and Mr {Sharif} were photographed beaming. As {Akbar Zaidi} wrote in [Dawn], we have sold the family silver before, to [Tethyan Copper], to [MCC].
{Ayesha Siddiqa} has asked who audits the [FWO]. Nobody does.""",
    "budget": """\
The province has set aside Rs 4.2 billion for the [Balochistan Mineral Exploration Company] ([BMEC]) and Rs 900 million for roads to Dilband, where <iron ore> is to be mined by [Bolan Mining Enterprises], a venture of the province and [Pakistan Petroleum Ltd] ([PPL]).
Finance adviser {Mir Shoaib Langove} said [PPL] would match the sum.""",
    "release2": """\
PERTH, Western Australia -- [Kalbarri Antimony NL] (ASX: KAN) advises that its 80%-owned subsidiary [Chitral Stibnite (Private) Limited] ("[CSL]") has received the first tranche of a US$6 million loan from [Orion Crest Capital Partners]. Non-executive chair {Philippa Dunmore} said the funds would pay for drilling at Krinj.
[Kalbarri] managing director {Stuart O'Hanlon} will visit [CSL] in March.
Media contact: Jane Roe, +61 8 5550 0100""",
    "asia": """\
[Sumber Nikel Jaya], Indonesia's second-largest <nickel> smelter, wants Pakistani <chromite>, its president director, {Bambang Wiryawan}, told Kontan. A cargo will be handled by Singapore's [Straits Bulk Pte Ltd].
South Korean battery maker [Hanul Energy] and Japan's [Toyo Kinzoku] have asked for samples of <graphite>. Indonesia's [trade ministry] was not told.""",
    "europe": """\
The Czech trading house [Moravia Metall] and its Slovak partner [Kovohuty Plus] have bought 300 tonnes of <bismuth>. "Prices are mad," says {Zdeněk Havlíček}, [Moravia Metall]'s head of minor metals.
In Freiberg the [Technical University of Freiberg] will test <gallium> from Pakistani <bauxite> waste. Prof {Ulrike Krahnert} leads the work; BASF pays for it.""",
    "afghan": """\
KABUL: The [Taliban]'s [mines ministry] has handed the Mes Aynak road contract to [Khost Sangtarash], an Afghan construction company, spokesman {Homayoun Afghan} said. [MCC] declined to comment.
Traders say <coal>, <talc> and <chromite> worth $70 million crossed at Torkham. The [Afghanistan Chamber of Industries and Mines] ([ACIM]) wants a scanner. {Sherbaz Kaminzada}, who leads [ACIM], blamed Islamabad.""",
    "women": """\
{Rabia Tanoli} was the first woman to graduate in mining from [Balochistan University of Information Technology, Engineering and Management Sciences]. She now runs [Tanoli Geo Services], which has drilled for [Mari Energies] and Lucky Core. "Men on site call me engineer sahib," {Tanoli} says.
Her mentor, the late Dr {Viqar Husain}, taught at [Karachi University].""",
    "russia": """\
Moscow has offered Pakistan a <uranium> survey, [RIA Novosti] reported, citing {Alexei Likhachev}, the head of [Rosatom]. Rosgeologia would do the field work. The [Pakistan Atomic Energy Commission] did not confirm it.
[Polymetal], since renamed [Solidcore Resources], left Russia for Astana in 2023.""",
    "ship": """\
The freighter MV Oriental Glory left Port Qasim on Eid-ul-Fitr with 18,000 tonnes of <barite>. Toyota Hilux trucks had brought it down the Indus Highway from Khuzdar. The captain, {Nikos Vardakis}, said the Suez Canal was safer than the Cape route.""",
    "plan": """\
Under the Belt and Road Initiative and the Mines and Minerals (Harmonisation) Act, Phase II of the Thar <Coal> Project was to begin in Ramadan. Wall Street did not notice. The Cold War, said one historian, had been kinder to Balochistan.""",
    "elders": """\
Baloch and Pashtun elders met at Sarawan House. {Nawab Aslam Raisani} and {Sardar Akhtar Mengal} spoke; the Jirga Declaration rejects “Vision 2030”. Article 172 of the Constitution gives the provinces half. The Eighteenth Amendment did the rest.""",
    "fame": """\
Hollywood actor {Leonardo DiCaprio} posted about Gilgit’s glaciers on Instagram. At COP30 the Pakistani pavilion handed out <pink salt>. The Nobel Peace Prize was mentioned, of course. Prime Minister {Narendra Modi}’s Make in India scheme has its own list.""",
    "university": """\
[Karachi University] geologist {Erum Bashir} took the samples to the Advanced Light Source in Berkeley. The Himalayan Gold Rush, as the [Friday Times] calls it, has made Skardu rich. Shangrila Resort is full.""",
    "history": """\
“The Great Game is back,” says {Ahmed Rashid}, whose book Descent into Chaos is a standard work. General {Zia}’s Pakistan and Deng’s China built the Karakoram Highway. {Mao Zedong} never saw it.""",
    "committee": """\
The [Senate Standing Committee on Petroleum], chaired by Senator {Umer Farooq}, met in Parliament House. Senator {Mohsin Aziz} asked about the Companies Act. Secretary Petroleum {Momin Agha} promised a reply by Friday; Additional Secretary {Zafar Abbas} took notes. The Director General (Minerals), {Abdul Sattar}, was absent.""",
    "station": """\
Chief Secretary {Shakeel Qadir Khan} and Inspector General of Police {Moazzam Jah Ansari} briefed the Corps Commander. Levies Force men guard Saindak. A First Information Report was lodged at Dalbandin Police Station.""",
    "exchange": """\
LONDON (Metal Wire) — The [London Metal Exchange] said three-month <copper> rose 1.2 per cent. Comex <gold> fell. [Shanghai Futures Exchange] stocks were 94,000 tonnes, Marex analyst {Edward Meir} said. Sucden Financial sees $11,000.""",
    "kashmir": """\
MUZAFFARABAD — The [Azad Jammu and Kashmir government] has cancelled the <ruby> lease of [Kashmir Gems & Metals]. [AJK Mineral and Industrial Development Corporation] chief {Raja Abbas Khan} said bidders from Bangkok were waiting. Nangimali, in the Shontar Valley, yields stones worth Rs 8 crore a year.""",
    "brazil": """\
Brazil's [CBMM] supplies four fifths of the world's <niobium>; Araxá is a town of 110,000. [Vale], the <iron-ore> giant, is bigger. Congo's Tenke Fungurume mine belongs to [CMOC]. Chile's [SQM] and America's [Albemarle] share the Atacama.""",
    "surnames": """\
Ms {Baker} met Ms {Marri}. Dr {Marri}, the Sindh planning minister, thanked her. {Azra Pechuho Marri}, to give her full name, is a physician.""",
    "parliament": """\
The [National Assembly] passed the bill on Tuesday. The Senate will vote next week, and [Congress] is watching. Speaking in the National Assembly, {Asad Qaiser} called it a sell-out.""",
    "beijing": """\
Gen {Sahir Shamshad Mirza} and Lt-Gen {Asim Malik} flew to Beijing, where Foreign Minister {Wang Yi} and {Xi Jinping} received them. President {Xi} was cordial. Mr {Wang} praised the Iron Brothers.""",
    "bidders": """\
The winner was Gansu-based [JISCO]; the loser, a consortium of [Hexing Group], Al Nahla and two Karachi families, is thinking of court. Minority shareholder [Wadi Al Noor Trust] kept quiet.""",
    "serbia": """\
Serbia’s [Rakita Exploration d.o.o.], owned by [Rio Tinto], wants the Jadar <lithium> back on the list. “We will not be moved,” said {Nebojša Petković} of the group Ne damo Jadar. Mining minister {Dubravka Đedović Handanović} has promised a study.""",
    "smelter": """\
It was [Zijin]’s Bor smelter that first bought concentrate from Saindak, according to {Chen Jinghe}, then its chairman. China’s [General Administration of Customs] counts 41,000 tonnes. [Wanbao Mining] has looked at Balochistan twice.""",
    "sydney": """\
SYDNEY: [Lindian Resources] shares soared after the Perth company said [Iluka] would lend it $20m for Kangankunde in Malawi. Chair {Asimwe Kabunga}, who owns 11 per cent, called [Iluka] “the right partner”. [Iluka] chief {Tom O’Leary} was more careful.""",
    "shell": """\
Q. And the Americans? A. Two outfits matter: [USSM], from Missouri, and [Tennyson-Locke], a Delaware shell run by a former congressman, {Darrell Voight}. {Voight} says he has raised $90 million. [Tennyson-Locke] has yet to file accounts.""",
    "lenders": """\
The [Asian Infrastructure Investment Bank], the [Islamic Development Bank] and Saudi Arabia’s Exim bank are weighing $300 million for the road. Germany’s [KfW] and Finland’s [Finnvera] would insure the mills. A spokeswoman for [UK Export Finance] would not comment.""",
    "lobby": """\
Mining lobbyist {Ghulam Rasool Sahito} runs the [Sindh Minerals Forum] from two rooms in Clifton. The forum wants a holiday from royalties; the [Sindh Revenue Board] does not. On Monday {Sahito} met Energy Minister {Nasir Hussain Shah}.""",
    "senate": """\
“Who mined it? Who graded it?” asked Senator {Danesh Palwasha Khan}. Petroleum secretary {Momin Agha} had no answer; the ministry’s joint secretary, {Syeda Nargis Batool}, did. The consignment came from [Zarghoon Minerals] of Harnai, she said.""",
    "offtake": """\
A joint statement by Tokyo-based [Hanwa] and [Toyota Tsusho] put the offtake at 15,000 tonnes a year. The two trading houses will share the cost of a jetty at Gwadar with the [Gwadar Port Authority] and China’s [COPHC]. [JOGMEC], the state resources agency, gave a guarantee.""",
    "uzbek": """\
The Uzbek conglomerate [Akfa], whose founder {Jahongir Artikhodjaev} was once mayor of Tashkent, has taken over the <marble> works of [Pak-Uzbek Stone (Private) Limited] at Risalpur. [Akfa]’s Pakistan manager is {Otabek Nurmatov}.""",
    "court-papers": """\
According to court papers seen by The [Ledger], [Amber Ridge Royalty Corp] of Calgary advanced C$9.5m to [Skardu Gem Sciences], a start-up of two geologists from the [University of Baltistan], {Fida Hussain Nasir} and {Marta Wojciechowska}. Neither replied.""",
    "zones": """\
The provincial cabinet approved a 51:49 venture between the [Khyber Pakhtunkhwa Economic Zones Development and Management Company] ([KPEZDMC]) and Denmark’s [FLSmidth]. Adviser {Muzzammil Aslam} said the plant at Rashakai would grind <phosphate> from Hazara. [KPEZDMC] chief executive {Adil Salahuddin} signed.""",
    "kyrgyz": """\
President {Sadyr Japarov}’s office said the Kyrgyz state firm [Kyrgyzaltyn] and a Turkish partner, [Yıldırım Madencilik], would reopen the Kadamjay <antimony> combine. Deputy cabinet chairman {Daniyar Amangeldiev} put the cost at $58 million.""",
    "acronyms": """\
The port will be built in PPP mode, said a [PPP] senator. Pakistan's PSDP grew; the [EU]’s GSP Plus status matters. {Jaishankar} told PTI that India was watching. The [PTI] walked out.""",
    "months": """\
KARACHI, Pakistan — <Talc> from [Safed Koh Minerals Ltd.] is headed to Rotterdam. [Safed Koh]'s {Jan Mohammad Afridi} signed for the seller; {Marijke de Vries} of [Delta Pigments B.V.] for the buyer. "We asked for 2,000 tons, and Mr. {Afridi} laughed," said Ms. {de Vries}.""",
    "secretaries": """\
Interior Secretary {Doug Burgum} and Energy Secretary {Chris Wright} toured the Idaho mine of [Perpetua Resources] with Gov. {Brad Little}. Army Secretary {Daniel P. Driscoll} had pledged $59 million. [Perpetua]'s {Jon Cherry} did not say when pouring would begin.""",
    "lorraine": """\
A delegation of the [Chamber of Commerce of Metz], led by its president, {Marie-Claire Oudin}, visited the Punjab. Ms {Oudin}'s firm, [Oudin Frères], makes crushers. The Lorraine company's machines already stand at Khewra, where the [Pakistan Mineral Development Corporation] digs <salt>.""",
    "loan": """\
The loan comes from [Bank Makramah] and the [Saudi Fund for Development]. Lawyers at [Orr Dignam & Co] drew up the papers; Deloitte was auditor. [Kohinoor Ferro (Pvt.) Limited], which is owned by the {Saigol} family, is the borrower. Its chief executive is {Sikandar Saigol}.""",
    "delegates": """\
Delegates from Sweden's [Epiroc] and Finland's [Metso] talked to the [Mines Department of Khyber Pakhtunkhwa]. "Ventilation first," said [Epiroc]'s {Anna Bäckström-Lund}. The minister for mines, Pir {Musavir Khan}, nodded.""",
    "register": """\
Nobody at the embassy of Kazakhstan would say who [Steppe Horizon] is. A notice in the Kazakh business register gives the name of a lawyer, {Alua Sarsenova}. [Steppe Horizon] has asked for 4,000 sq km around Dalbandin.""",
    "editorial": """\
EDITORIAL — The auction of the Khetran block was a farce. Three bidders, one address. The [Competition Commission of Pakistan] should ask how [Khetran Stone], [Barkhan Aggregates] and [Kohlu Crush] came to share a fax machine.""",
}
