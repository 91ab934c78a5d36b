"""Words that tell what a name beside them is. They are words of the language; names of things are vocabulary data."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Endings that only companies have.
LEGAL = _words(
    "Corp Corporation Inc Incorporated Ltd Limited LLC LLP LP JSC PJSC OJSC CJSC PLC Plc plc GmbH AG SA SpA"
    " NV BV AB ASA AS Oy Oyj Pty Pte Pvt SE KGaA Co Bhd Berhad KK SARL SAS Kft Srl TOO OOO FZE FZCO FZC DMCC"
    " NL OÜ UAB SIA EOOD AD EAD DOO B.V. N.V. S.A. S.p.A. A.Ş. A.S. S.L. K.K. d.o.o L.L.C. Frères Fils Söhne"
)
# Last words of the names of companies.
COMPANY = LEGAL | _words(
    "Company Companies Group Holding Holdings Minerals Mineral Mining Mines Resources Metals Capital Partners"
    " Ventures Industries Enterprises Exploration Explorations Logistics Refining Refineries Refinery Smelting"
    " Smelters Energy Petroleum Power Cement Steel Chemicals Materials Technologies Technology Systems"
    " Solutions Services Shipping Lines Engineering Constructors Construction Contractors Consultants"
    " Consulting Consultancy Advisory Advisors Advisers Associates Securities Investments Investment Equity"
    " Trading Traders International Global Worldwide Motors Airlines Telecom Electric Electronics Aerospace"
    " Dynamics Drilling Geosciences Geoscience Analytics Intelligence Brothers Alloys Magnets Royalty"
    " Royalties Goldfields Oilfields Copper Gold Silver Lithium Antimony Tungsten Uranium Graphite Nickel"
    " Cobalt Zinc Chromite Earths Batteries Commodities Insurance Microfinance Bancorp Bankers Fertilizer"
    " Fertilizers Terminals Freight Haulage Marine Semiconductors Labs Laboratories Biotech Pharmaceuticals"
    " Foods Textiles Magnetics Ores Ore Smelter Recycling Processing Geothermal Bullion Jewellers Exports"
    " Imports Commodity Quarries Stone Stones Gems Salt Coal Oil Gas Fuels Nuclear Renewables Solar Hydro"
    " Estates Properties Media Studios Networks Telecommunications Rail Railways Transport Cargo Aviation"
    " Airways Motor Automotive Robotics Semiconductor Chemical Industrial Pharma Farms Agro Mills Works"
    " Foundry Forge Wire Cable Cables Tools Machinery Equipment Instruments Insights Research Ratings"
    " Benchmarks Indices Data Metrics Markets Supply Supplies Suppliers Fluids Muds Anode Anodes Ceramics Glass Process"
    " Reagents Bros Sons Daughters Lapidary Gems Gemstones Marble Castings Foundries Seaways Tankers Crushers"
    " Grinders Millers Bauxite Metal Nonferrous Ferro Mutual Reinsurance Rigs Nutrients Proppants Wallboard"
    " Cathode Cathodes Oxides Carbides Fluorides Chlorides Sulphides Sulfides Nitrates Refrigerants Retardants Pricing"
    " Soda Jade Onyx Emeralds Abrasives Refractories Pigments Catalysts Coatings Solvents Gases Acids Salts Powders"
    " Rods Tubes Pipes Forgings Fasteners Bearings Turbines Filters Optics Crystals Lasers Munitions Armaments Ordnance"
    " Plastics Polymers Resins Packaging Lenses Aggregates Concrete Tiles Slate Quarrying Tooling Bits Explosives"
    " Propellants Superalloys Castables Electrodes Electrolytes Isotopes Wafers Crucibles Slag Scrap Billets"
    " Alloy Fusibles Stevedoring Stevedores Dredging Towage Salvage Warehousing Handling Carbide Carbides"
    " Streaming Fuel"
)
# What companies deal in: after "and" such a word goes on with the name before it ("Kalam Gems and Minerals").
GOODS = _words(
    "Gems Gemstones Minerals Metals Stone Stones Marble Granite Gold Silver Copper Zinc Lead Tin Nickel Iron Steel"
    " Chromite Chrome Antimony Tungsten Lithium Uranium Graphite Cobalt Coal Salt Cement Oil Gas Petroleum Energy Power"
    " Chemicals Materials Mining Mines Exploration Logistics Shipping Trading Transport Engineering Construction"
    " Smelting Refining Resources Alloys Ores Jewellers Fertilizer Fertilizers Onyx Magnesite Barytes Barite Phosphates"
    " Metallurgy Machinery Equipment Investments Investment Development Sons Brothers Co Company"
)
# Heads of bodies that are no company: they stand last, or before "of", "for" and "on".
BODY = _words(
    "Bank Council Authority Commission University College School Institute Institution Association Chamber"
    " Chambers Federation Confederation Fund Agency Foundation Trust Board Bureau Secretariat Division"
    " Directorate Embassy Consulate Committee Tribunal Court Department Ministry Party League Movement"
    " Organisation Organization Union Society Academy Survey Administration Office Alliance Coalition Congress"
    " Senate Parliament Army Navy Force Forces Command Corps Police Service Guild Syndicate Observatory Museum"
    " Center Centre Club Network Cooperative Exchange Customs Treasury Inspectorate Registry Ombudsman"
    " Taskforce Consortium Lab Front Brigade Regiment Battalion Militia Laboratory Lobby Ittehad Tehreek Tanzeem"
    " Anjuman Mahaz Panchayat Combine Collective Collectorate Assembly Jirga"
)
# First words of the names of bodies in several languages.
FIRST = _words(
    "Bank Banque Banco Grupo Groupe Gruppe Minera Compañía Companhia Mineração Société Kombinat Universitas Universidad"
    " Université Universität Institut Instituto Ministerio Ministère Corporación Asociación Fundación Stiftung Verband"
    " Radio Agence Agencia Agenzia Anjuman Tehreek Tanzeem Majlis Jamiat Hizb Ittehad Mahaz Partido Partai"
    " Parti Compagnie Empresa Sociedad Sociedade Consorcio Consórcio Corporação Associação Kompania Zavod Akciová"
)
NEWS = _words(
    "Times News Television TV Post Tribune Herald Journal Gazette Chronicle Observer Newswire Wire Radio Mail Daily"
    " Ledger Courier Register Recorder Bulletin Monitor Weekly Examiner Inquirer Dispatch"
)
# Bodies or gatherings: only what is said beside them tells which.
GATHERING = _words("Forum Dialogue Platform Club Quad Congress")
MEETINGS = GATHERING | _words("Summit Conference Expo Exhibition Roundtable Week")
STATE = _words(
    "Ministry Department Authority Commission Embassy Consulate Bureau Secretariat Division Directorate Court"
    " Tribunal Army Navy Customs Treasury Survey Police Command Board Office Administration Inspectorate"
    " Registry Senate Parliament"
)
PARTY = _words("Party League Movement Front Jamaat")
# Heads before "of the": "Bank of the Republic". A title is none, and ends the name.
OF_HEADS = (
    BODY
    | GATHERING
    | _words(
        "Gazette Journal Annals Review Register Group Corporation Company Port Republic Kingdom House States Emirates"
    )
)
FOR_HEADS = BODY | GATHERING
ON_HEADS = _words("Council Committee Commission Institute Center Centre Forum Panel")

# What a body is concerned with; such words alone are no name, and "and" between them does not end one.
REMIT = _words(
    "Oil Gas Mines Mineral Minerals Mining Metals Metal Trade Industry Industries Energy Petroleum Commerce"
    " Planning Finance Foreign Economic Strategic Science Technology Exploration Research Development"
    " Investment Investments Water Power Geology Geological Natural Resources Reconstruction Securities Food"
    " Drug Agriculture Infrastructure Peace Security Defence Defense Interior Information Broadcasting"
    " Environment Climate Chemical Metallurgical Steel Iron Export Import Innovation Education Culture"
    " Communications Logistics Engineering Construction Production Management Ports Shipping Maritime Railways"
    " Railway Transport Health Labour Labor Law Justice Revenue Taxation Privatisation Privatization Affairs"
    " Parliamentary Human Rights Tourism Housing Works Irrigation Forestry Forest Wildlife Safety Standards"
    " Smelting Refining Processing Ecology Digital Aviation Home Treasury Strategy Policy Public Private"
    " Regional Rural Urban Coal Copper Gold Salt Cement External Internal State Commercial Industrial"
    " Technical Scientific Financial Monetary Fiscal Zones Zone Skills Immigration Sciences Customs Statistics"
    " Nuclear Atomic Space Technologies Gemological Gemmological Mineralogical Geophysical Seismological Hydrological"
    " Meteorological Agricultural Metrology"
)
# Words that say how wide a body reaches, and are never a name by themselves.
REACH = _words(
    "National International Federal Provincial Central State Joint Overseas Royal Imperial Supreme High"
    " United All General Special Global World Regional Northern Southern Eastern Western New First Second"
    " Third North South East West Upper Lower Greater Senior Former Acting Deputy Associated Private Public"
    " Independent Islamic Democratic"
)
# Last words of names that are neither a body nor a person.
THING = _words(
    "Act Agreement Accord Framework Corridor Initiative Plan Programme Program Project Projects Strategy"
    " Vision Policy Deal List Week Report Review Summit Conference Expo Exhibition Roundtable Day Award Prize"
    " Treaty Pact Convention Code Bill Amendment Constitution Declaration Roadmap Blueprint Order Regulation"
    " Regulations Rules Charter Protocol Memorandum MoU MOU Index Bond Bonds Facility Highway Expressway"
    " Motorway Road Street Avenue Boulevard Airport Harbour Harbor Port Dam River Valley Mountain Mountains"
    " Range Hills Belt Basin Desert Sea Ocean Gulf Bay Strait Island Islands Province District Division Tehsil"
    " County State Region Territory City Town Village Mosque Church Temple Hotel House Palace Hall Tower"
    " Towers Park Zone Estate Mine Deposit Deposits Prospect Field Block Complex War Crisis Era Age Revolution"
    " Cup Games Championship Standards Times Language Minister President Scheme Package Mission Track"
    " Building Room Square Gate Bridge Tunnel Line Pipeline Peninsula Plateau Lake Coast Point Pass"
    " Hub Assessment Study Estimate Rights Property Shares Share Notes Warrants Transaction Statement"
    " Statements Notice Product Elements Element Economy Growth Capacity Licence License Lease Permit Offer"
    " Bid Tender Contract Contracts Resolution Ordinance Rule Clause Section Article Budget Loan Grant"
    " Guarantee Operation Operations Campaign Exercise Base Wars Conflict Peace Ceasefire Election Elections"
    " Vote Motion Petition Case Hearing Inquiry Investigation Probe Tribe Tribes Clan Family Dynasty Jirga"
    " Delegation Doctrine Plant Plants Quarry Kiln Corridors Belts Highlands Lowlands Plains Headquarters"
)
# After a name, these make it a place.
SITE = _words(
    "mine mines deposit deposits project projects prospect prospects district province valley port harbour"
    " harbor belt field fields quarry quarries tehsil region area town village city coast pass border block"
    " lease leases licence licences site sites ore orebody reserve reserves smelter refinery complex division"
    " county state desert mountains range basin"
)

# Titles before a person's name; the words before them belong to the title.
RANK = _words(
    "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Madam Hon Honourable Gen General Lt Maj Major Col"
    " Colonel Brig Brigadier Capt Captain Cmdr Cmdre Commander Commodore Adm Admiral Marshal Sgt Sergeant"
    " Lieutenant Senator Sen Rep Congressman Congresswoman Lawmaker MP MNA MPA Judge Justice Engr Engineer"
    " Barrister Advocate Maulana Mufti Allama Emir King Queen Prince Princess Sultan Pir Messrs HE Excellency"
    " Gov Amb DSP SP SSP ASP IG DIG DC AC SHO DPO RPO Cllr Councillor Councilor Baroness Rt Comrade Senators"
    " Generals Professors Reps Collector Mayor Archbishop Bishop Imam Sheriff Deputy-Speaker"
)
# Titles that are names as well: inside a name they do not cut it.
ALSO_NAMES = _words("Sultan King Prince Major Judge Lord Lady Pir Marshal Head Dean Justice Captain Pope Fellow Crown")
OFFICE = _words(
    "President Vice Prime Minister Premier Chancellor Secretary Undersecretary Under-Secretary Ambassador"
    " Envoy Chairman Chairwoman Chairperson Chair CEO CFO COO CTO MD VP EVP SVP Chief Executive Director"
    " Governor Commissioner Mayor Spokesman Spokeswoman Spokesperson Managing Manager Officer Adviser Advisor"
    " Speaker Leader Founder Co-founder Cofounder Co-Founder Partner Analyst Geologist Economist Attorney"
    " Lawyer Counselor Counsellor Consul Chargé d'Affaires d’Affaires Assistant Representative Administrator"
    " Coordinator Superintendent Inspector Convener Convenor Dean Rector Fellow Researcher Strategist"
    " Treasurer Politician Activist Journalist Columnist Head Pope Crown Editor Correspondent President-elect"
    " Minister-designate Ministers Presidents Secretaries Ambassadors Analysts Economists Lawmakers Chairmen"
    " Directors Governors"
)
TITLE = RANK | OFFICE
# After these a chunk that looks like a titled person is an office or a building.
OFFICES = _words("Office House Secretariat Cabinet Staff Council Delegation Division Department Board Committee")
# Words of an office that may stand before it in lower case or as a name's first words.
ROLE_NOUN = _words(
    "president chairman chairwoman chairperson chair chief executive boss head director manager minister"
    " secretary ambassador envoy spokesman spokeswoman spokesperson analyst economist geologist engineer"
    " lawyer attorney professor lecturer researcher fellow adviser advisor consultant strategist expert"
    " specialist scholar academic scientist journalist columnist editor author writer activist campaigner"
    " lawmaker senator legislator politician leader founder co-founder cofounder owner leaseholder miner"
    " trader dealer broker banker investor entrepreneur businessman businesswoman industrialist financier"
    " billionaire tycoon magnate general officer colonel brigadier admiral commander commissioner governor"
    " mayor premier chancellor representative official diplomat counsellor counselor negotiator member partner"
    " associate superintendent foreman worker farmer resident villager elder veteran historian metallurgist"
    " mineralogist hydrologist ecologist environmentalist surveyor prospector auditor accountant lobbyist"
    " observer coordinator convener organiser organizer convenor treasurer deputy aide assistant administrator"
    " regulator judge prosecutor chemist physicist teacher student captain contractor ceo cfo coo md"
    " vice-president vice-chairman speaker head-of-mission counsel undersecretary candidate colleague"
    " counterpart successor predecessor son daughter brother sister wife husband father mother cousin nephew"
)
# Nouns that say of the name beside them that it is a body, and of which kind.
ORG_NOUN = {
    **dict.fromkeys(
        "company firm miner dealer consultancy consultants group broker brokerage refiner smelter trader explorer"
        " developer contractor processor producer start-up startup conglomerate operator giant subsidiary"
        " affiliate supplier manufacturer maker shipper carrier utility insurer retailer refinery exporter"
        " importer investor fund bank lender business venture partnership corporation entity recycler fabricator"
        " prospector major junior minnow unit arm parent shareholder builder outfit house player heavyweight"
        " multinational shell buyer mill partner rival backer sponsor customer consortium syndicate combine"
        " vehicle spin-off offshoot distributor wholesaler reseller"
        " driller digger jeweller quarrier forwarder airline railway"
        " shipbuilder shipowner shipyard chipmaker steelmaker"
        " automaker carmaker drugmaker toolmaker battery-maker cementmaker"
        " provider vendor lessor franchisee concessionaire licensee"
        " underbidder bidder offtaker tenderer forecaster pollster"
        " subcontractor merchant".split(),
        "company",
    ),
    **dict.fromkeys(
        "newspaper daily broadcaster magazine outlet agency-wire website weekly channel newswire newsletter monthly"
        " tabloid quarterly periodical".split(),
        "media",
    ),
    **dict.fromkeys("party movement alliance faction".split(), "party"),
    **dict.fromkeys(
        "regulator ministry department authority agency watchdog directorate commission".split(), "government"
    ),
    **dict.fromkeys(
        "institute university college think-tank thinktank tank charity nonprofit non-profit ngo association union"
        " council federation body organisation organization institution coalition network chamber lobby foundation"
        " campaign society cooperative co-operative laboratory academy collective guild jirga assembly".split(),
        "other",
    ),
}
SAYING = _words(
    "said says told tells added adds warned warns argued argues noted notes wrote writes claimed claims"
    " explained explains insisted insists stressed stresses announced announces stated states acknowledged"
    " acknowledges predicted predicts estimated estimates called calls described describes praised praises"
    " criticised criticized denounced denied denies hailed hails welcomed welcomes urged urges asked asks"
    " observed observes remarked recalled countered complained declined refused rejected replied responded"
    " tweeted posted testified confirmed confirms reported cautioned cautions emphasised emphasized reiterated"
    " thanked accused demanded demands maintained maintains believes thinks hopes expects spoke say warn argue"
    " note write believe think hope expect decried lamented quipped joked admitted conceded suggested suggests"
    " pointed hinted reckons doubts doubted promised pledged vowed deplored scorned lamented derided mocked condemned"
    " lauded slammed blasted scolded chided disagreed disagrees objected objects protested"
    " grumbled retorted joked begged appealed"
)
# Words that open sentences, and calendar words: they are cut from the beginning of a name.
MONTHS = _words(
    "January February March April May June July August September October November December Jan Feb Mar Apr"
    " Jun Jul Aug Sept Sep Oct Nov Dec"
)
OPENERS = _words(
    "The A An This That These Those It Its He She They We I You His Her Their Our My Your There Here What"
    " When Where Who Why How Which While If As At By For From In Into Of On Off Onto Over Under To With"
    " Without Within And But Or Nor So Yet Not No Yes Any Some Many Most More Much Few Several Each Every Both"
    " Either Neither Another Other Others Such Same One Two Three Four Five Six Seven Eight Nine Ten Hundreds"
    " Thousands Millions Billions After Before Since Until Till During Because Although Though However"
    " Meanwhile Moreover Furthermore Also Still Then Thus Now Today Yesterday Tomorrow Earlier Later Recently"
    " Currently Previously Separately Instead Indeed Perhaps Maybe Once Again Just Only Even Ever Never Always"
    " Often Sometimes According Among Amid Between Beyond Across Along Around Above Below Behind Beside"
    " Besides Despite Except Like Unlike Near Per Through Throughout Toward Towards Upon Via Versus Last Next"
    " First Second Third Finally Speaking Asked Citing Quoting Read Related Monday Tuesday Wednesday Thursday"
    " Friday Saturday Sunday Q1 Q2 Q3 Q4 Let Please Thank Thanks Dear All Was Were Is Are Be Been Will Would"
    " Can Could Might Must Shall Should Do Does Did Has Have Had Having Being Getting Making Taking Using"
    " Based Given Known Told Back Early Late Mid Mid-"
)
# Words that are no name when they stand alone, with whatever capital.
COMMON = (
    OPENERS
    | MONTHS
    | _words(
        "Officials Official Sources Source Reports Report Prices Talks Exports Imports Production Construction"
        " Security Critics Analysts Experts Investors Miners Traders Residents Locals Lawmakers Diplomats"
        " Economists Share Photo Image Credit File Caption Video Watch Listen Subscribe Advertisement Published"
        " Updated Written Edited Reporting Editing AM PM GMT UTC IST PKT EST EDT BST ET North South East West"
        " Northern Southern Eastern Western Central Mount River Lake Cape Fort Saint God Allah English Urdu"
        " Chinese Arabic Islam Muslim Christian Ramadan Eid Covid Covid-19 COVID-19 Internet Twitter Facebook"
        " WhatsApp Instagram LinkedIn YouTube Google X Mine Mines Gold Silver Copper Half Part Parts Total Long"
        " Short Big Small Large New Old Young Good Bad Best Worst Company Companies Government Governments State"
        " States Ministry Department Parliament Senate Cabinet Court Army Police Party Council Committee Board"
        " Commission Agency Authority Province Provinces District Republic Kingdom Union Federal Project Agreement"
        " Framework Deal Forum Summit Partnership Venture Initiative Programme Program Corridor Strategic National"
        " International Minister President Secretary Group Corporation Bank Fund Treasury Administration Embassy"
        " Navy Division Phase Section Article Chapter Table Figure Note Editor Editorial Opinion Business Markets"
        " World Region Industry Trade Mining Minerals Metals Energy Commodities Economy Finance Technology Health"
        " Sport Sports Home Latest Breaking Exclusive Analysis Bay Highlights Contact About Notes Background"
        " Summary Key Quick Facts Figures Release Statement"
    )
)
# Capital letters that are no body's name.
NOT_BODIES = _words(
    "MoU MOU MoUs MOUs LOI LoI NDA JV JVs CEO CFO COO CTO MD VP GDP GNP FDI USD PKR EUR GBP AUD CAD CNY INR"
    " AED SAR US U.S. UK U.K. EU UAE EV EVs AI IT TV PC LNG LPG OIL ESG CSR PPA EPC FOB CIF VAT GST REE REEs"
    " REO TREO PGM PGMs NdPr LCE DMT IST PKT GMT UTC EST EDT BST AM PM AD BC JORC NI PEA PFS DFS BFS EIA SEZ"
    " SEZs EPZ IPO ETF ETFs FTA FTAs CPEC BRI QSAM KP KPK GB AJK MNA MPA MP MPs FM CM DG DC COAS NATO-led II"
    " III IV VI ID HQ PR NGO NGOs SME SMEs SOE SOEs ICBM UAV UAVs DNA FAQ PDF HTML URL RSS QR SMS APP GPS USB"
    " CD DVD ISO OK FY H1 H2 Q1 Q2 Q3 Q4 YoY A B C D S X ASX NYSE NASDAQ TSX TSXV LSE OTC OTCQB OTCQX KSE PSX"
    " AIM HKEX FSE PID INP ONLINE NEWS TOP LIVE PTI-led RS BTU MW GW KWH MMBTU CRM CRMA IRA DPA NDAA FTZ"
    " UN-led DRC KSA PRC USA U.S.A. CBM3 ICU COVID MRO G7 G20 G-7 G-20 PGE PGEs RKEF SX-EW HPAL TBM NPV IRR"
    " PSDP CPI PMI KIBOR SOFR LIBOR CDS PC-I NOC NOCs SRO RFP EOI EOIs TOR TORs AGM EGM SPV SPVs PPP PPPs GSP"
    " UPI MDF NFC ADR NPLs ROI CAPEX OPEX EBITDA R&D HR COP MEP MEPs FIR FIRs ATC PTA BIT BITs TIFA CRMs HREE"
    " LREE HREEs LREEs NdFeB BESS LFP NMC ESIA ESIAs ROW RoW BTUs GDPs ISBN RPM RC AC"
)
