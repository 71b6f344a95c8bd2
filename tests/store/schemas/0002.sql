PRAGMA application_id = 1147499621;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE claim (
        number INTEGER NOT NULL, id TEXT NOT NULL, report INTEGER NOT NULL, kind_order INTEGER NOT NULL,
        start INTEGER NOT NULL, kind TEXT NOT NULL, type TEXT, status TEXT NOT NULL, frame TEXT NOT NULL,
        content_of TEXT, same_as TEXT, earliest TEXT, latest TEXT, territory TEXT, rule TEXT NOT NULL, body
        TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (id), FOREIGN KEY(report) REFERENCES report (number) ON
        DELETE CASCADE
    );
INSERT INTO "claim" VALUES(1,'a948daccc829b615',1,0,85,'event','CONSULT','happened','current',NULL,NULL,'2021-05-04','2021-05-04','QAT','test','{"kind":"event","id":"a948daccc829b615","report":"story","evidence":[{"text":"Foreign Minister Ann Abe of Chad met her Sudanese counterpart in Doha on 4 May 2021; Qatar hosted them. Under the Doha Accord, Chad is to withdraw its troops by 1 June in exchange for Sudan closing the camps.","start":52,"end":260,"passage":"body"}],"rule":"test","status":"happened","inner_status":null,"frame":"current","voice":[],"when":{"text":"4 May 2021","start":125,"end":135,"precision":"day","basis":"stated","edtf":"2021-05-04","earliest":"2021-05-04","latest":"2021-05-04","anchor":null,"relative":null,"timex":"2021-05-04"},"where":{"text":"Doha","start":30,"end":34,"name":"Doha","territory":"QAT","lat":25.2854,"lon":51.531,"geonames":290030,"precision":"city"},"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"trigger":{"text":"met","start":85,"end":88},"type":"CONSULT","mode":null,"milestone":null,"contexts":[],"cameo":"040","quad":1,"actors":[{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":null,"unnamed":false},{"text":"Sudan","start":9,"end":14,"name":"Sudan","actor":"state:SDN","office":null,"territory":"SDN","country_code":"SDN","sector":null,"role":null,"unnamed":false}],"recipients":[],"others":[{"text":"Qatar","start":137,"end":142,"name":"Qatar","actor":"state:QAT","office":null,"territory":"QAT","country_code":"QAT","sector":null,"role":"host","unnamed":false}]}');
INSERT INTO "claim" VALUES(2,'b157566ee76a702a',1,0,354,'event','ACCUSE','happened','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"event","id":"b157566ee76a702a","report":"story","evidence":[{"text":"“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.","start":292,"end":512,"passage":"body"}],"rule":"test","status":"happened","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"trigger":{"text":"accuses","start":354,"end":361},"type":"ACCUSE","mode":"allege","milestone":null,"contexts":[],"cameo":null,"quad":3,"actors":[{"text":"Sudan","start":9,"end":14,"name":"Sudan","actor":"state:SDN","office":null,"territory":"SDN","country_code":"SDN","sector":null,"role":null,"unnamed":false}],"recipients":[{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":null,"unnamed":false}],"others":[]}');
INSERT INTO "claim" VALUES(3,'9947cc11b4fd2dc8',1,0,370,'event','ASSAULT','alleged','current','b157566ee76a702a',NULL,NULL,NULL,NULL,'test','{"kind":"event","id":"9947cc11b4fd2dc8","report":"story","evidence":[{"text":"“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.","start":292,"end":512,"passage":"body"}],"rule":"test","status":"alleged","inner_status":null,"frame":"current","voice":[{"speaker":{"text":"Sudan","start":9,"end":14,"name":"Sudan","actor":"state:SDN","office":null,"territory":"SDN","country_code":"SDN","sector":null,"role":null,"unnamed":false},"medium":"unstated","cue":{"text":"accuses","start":354,"end":361}}],"when":null,"where":null,"content_of":"b157566ee76a702a","same_as":null,"same_act_as":[],"quantities":[{"kind":"killed","best":12,"low":null,"high":null,"approximate":true,"of":"people","span":{"text":"12","start":396,"end":398}}],"derived_from":[],"trigger":{"text":"shelling","start":370,"end":378},"type":"ASSAULT","mode":"heavy-weapons","milestone":null,"contexts":[],"cameo":null,"quad":4,"actors":[{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":null,"unnamed":false}],"recipients":[],"others":[]}');
INSERT INTO "claim" VALUES(4,'7cbae4a90547cacf',1,1,293,'statement','praises','happened','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"statement","id":"7cbae4a90547cacf","report":"story","evidence":[{"text":"“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.","start":292,"end":512,"passage":"body"}],"rule":"test","status":"happened","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"speaker":{"text":"Abe","start":73,"end":76,"name":"Ann Abe","actor":"person:ann-abe","office":null,"territory":"TCD","country_code":"TCD","sector":"GOV","role":null,"unnamed":false},"act":"praises","cue":{"text":"said","start":320,"end":324},"content":[{"text":"We welcome this step","start":293,"end":313}],"speakers":[],"on_behalf_of":{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":null,"unnamed":false},"addressees":[],"act_fine":null,"medium":"press conference","form":"direct","topics":[{"text":"this step","start":304,"end":313}]}');
INSERT INTO "claim" VALUES(5,'d1e39ea147c716f0',1,2,293,'position',NULL,'happened','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"position","id":"d1e39ea147c716f0","report":"story","evidence":[{"text":"“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.","start":292,"end":512,"passage":"body"}],"rule":"test","status":"happened","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"holder":{"text":"Abe","start":73,"end":76,"name":"Ann Abe","actor":"person:ann-abe","office":null,"territory":"TCD","country_code":"TCD","sector":"GOV","role":null,"unnamed":false},"issue":"the accord","stance":{"text":"We welcome this step","start":293,"end":313},"statement":"7cbae4a90547cacf","shared_with":[]}');
INSERT INTO "claim" VALUES(6,'7330f39420257cb4',1,3,52,'agreement','accord','happened','current',NULL,NULL,'2021-05-04','2021-05-04',NULL,'test','{"kind":"agreement","id":"7330f39420257cb4","report":"story","evidence":[{"text":"Foreign Minister Ann Abe of Chad met her Sudanese counterpart in Doha on 4 May 2021; Qatar hosted them. Under the Doha Accord, Chad is to withdraw its troops by 1 June in exchange for Sudan closing the camps.","start":52,"end":260,"passage":"body"}],"rule":"test","status":"happened","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"parties":[{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":"signatory","unnamed":false},{"text":"Sudan","start":9,"end":14,"name":"Sudan","actor":"state:SDN","office":null,"territory":"SDN","country_code":"SDN","sector":null,"role":"signatory","unnamed":false}],"name":"Doha Accord","instrument":"accord","stage":"ceasefire","acts":[{"act":"signed","when":{"text":"4 May 2021","start":125,"end":135,"precision":"day","basis":"stated","edtf":"2021-05-04","earliest":"2021-05-04","latest":"2021-05-04","anchor":null,"relative":null,"timex":"2021-05-04"}}],"signed":{"text":"4 May 2021","start":125,"end":135,"precision":"day","basis":"stated","edtf":"2021-05-04","earliest":"2021-05-04","latest":"2021-05-04","anchor":null,"relative":null,"timex":"2021-05-04"}}');
INSERT INTO "claim" VALUES(7,'8ca6b4635b7767e6',1,4,190,'commitment','do','planned','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"commitment","id":"8ca6b4635b7767e6","report":"story","evidence":[{"text":"Foreign Minister Ann Abe of Chad met her Sudanese counterpart in Doha on 4 May 2021; Qatar hosted them. Under the Doha Accord, Chad is to withdraw its troops by 1 June in exchange for Sudan closing the camps.","start":52,"end":260,"passage":"body"}],"rule":"test","status":"planned","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"obligor":[{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":null,"unnamed":false}],"action":{"text":"withdraw its troops","start":190,"end":209},"polarity":"do","beneficiary":[],"condition":null,"basis":"signed text","in_exchange_for":["6cfeb98ec5a68f47"],"agreement":"7330f39420257cb4","deadline":"8157a9c9ea773587"}');
INSERT INTO "claim" VALUES(8,'6cfeb98ec5a68f47',1,4,242,'commitment','do','planned','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"commitment","id":"6cfeb98ec5a68f47","report":"story","evidence":[{"text":"Foreign Minister Ann Abe of Chad met her Sudanese counterpart in Doha on 4 May 2021; Qatar hosted them. Under the Doha Accord, Chad is to withdraw its troops by 1 June in exchange for Sudan closing the camps.","start":52,"end":260,"passage":"body"}],"rule":"test","status":"planned","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"obligor":[{"text":"Sudan","start":9,"end":14,"name":"Sudan","actor":"state:SDN","office":null,"territory":"SDN","country_code":"SDN","sector":null,"role":null,"unnamed":false}],"action":{"text":"closing the camps","start":242,"end":259},"polarity":"do","beneficiary":[],"condition":null,"basis":"signed text","in_exchange_for":[],"agreement":"7330f39420257cb4","deadline":null}');
INSERT INTO "claim" VALUES(9,'8157a9c9ea773587',1,5,210,'deadline',NULL,'planned','current',NULL,NULL,'2021-05-05','2021-06-01',NULL,'test','{"kind":"deadline","id":"8157a9c9ea773587","report":"story","evidence":[{"text":"Foreign Minister Ann Abe of Chad met her Sudanese counterpart in Doha on 4 May 2021; Qatar hosted them. Under the Doha Accord, Chad is to withdraw its troops by 1 June in exchange for Sudan closing the camps.","start":52,"end":260,"passage":"body"}],"rule":"test","status":"planned","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"due":{"text":"by 1 June","start":210,"end":219,"precision":"day","basis":"computed","edtf":"2021-06-01","earliest":"2021-05-05","latest":"2021-06-01","anchor":null,"relative":null,"timex":"XXXX-06-01"},"commitment":"8ca6b4635b7767e6","set_by":[]}');
INSERT INTO "claim" VALUES(10,'a0317bf4a4f3cd4f',1,6,292,'allegation',NULL,'alleged','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"allegation","id":"a0317bf4a4f3cd4f","report":"story","evidence":[{"text":"“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.","start":292,"end":512,"passage":"body"}],"rule":"test","status":"alleged","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"accused":[{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":null,"unnamed":false}],"accusers":[{"text":"Sudan","start":9,"end":14,"name":"Sudan","actor":"state:SDN","office":null,"territory":"SDN","country_code":"SDN","sector":null,"role":null,"unnamed":false}],"proposition":"9947cc11b4fd2dc8"}');
INSERT INTO "claim" VALUES(11,'fdb8d697d37db6da',1,7,292,'response','denies','denied','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"response","id":"fdb8d697d37db6da","report":"story","evidence":[{"text":"“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.","start":292,"end":512,"passage":"body"}],"rule":"test","status":"denied","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"responder":[{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":null,"unnamed":false}],"response":"denies","answers":"a0317bf4a4f3cd4f"}');
INSERT INTO "claim" VALUES(12,'cc411ddb61c5ccaf',1,8,453,'role','conflict party','happened','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"role","id":"cc411ddb61c5ccaf","report":"story","evidence":[{"text":"“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.","start":292,"end":512,"passage":"body"}],"rule":"test","status":"happened","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"actor":{"text":"Sudan","start":9,"end":14,"name":"Sudan","actor":"state:SDN","office":null,"territory":"SDN","country_code":"SDN","sector":null,"role":null,"unnamed":false},"process":{"text":"talks","start":453,"end":458},"role":"conflict party"}');
INSERT INTO "claim" VALUES(13,'690750671382ae88',1,9,470,'assessment',NULL,'happened','current',NULL,NULL,NULL,NULL,NULL,'test','{"kind":"assessment","id":"690750671382ae88","report":"story","evidence":[{"text":"“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.","start":292,"end":512,"passage":"body"}],"rule":"test","status":"happened","inner_status":null,"frame":"current","voice":[],"when":null,"where":null,"content_of":null,"same_as":null,"same_act_as":[],"quantities":[],"derived_from":[],"about":{"text":"talks","start":453,"end":458},"content":{"text":"make little headway","start":470,"end":489},"holder":null}');
CREATE TABLE claim_party (
        claim INTEGER NOT NULL, slot TEXT NOT NULL, position INTEGER NOT NULL, actor TEXT, name TEXT,
        territory TEXT, sector TEXT, role TEXT, PRIMARY KEY (claim, slot, position), FOREIGN KEY(claim)
        REFERENCES claim (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "claim_party" VALUES(1,'actors',0,'state:TCD','Chad','TCD',NULL,NULL);
INSERT INTO "claim_party" VALUES(1,'actors',1,'state:SDN','Sudan','SDN',NULL,NULL);
INSERT INTO "claim_party" VALUES(1,'others',0,'state:QAT','Qatar','QAT',NULL,'host');
INSERT INTO "claim_party" VALUES(2,'actors',0,'state:SDN','Sudan','SDN',NULL,NULL);
INSERT INTO "claim_party" VALUES(2,'recipients',0,'state:TCD','Chad','TCD',NULL,NULL);
INSERT INTO "claim_party" VALUES(3,'actors',0,'state:TCD','Chad','TCD',NULL,NULL);
INSERT INTO "claim_party" VALUES(3,'voice',0,'state:SDN','Sudan','SDN',NULL,NULL);
INSERT INTO "claim_party" VALUES(4,'on_behalf_of',0,'state:TCD','Chad','TCD',NULL,NULL);
INSERT INTO "claim_party" VALUES(4,'speaker',0,'person:ann-abe','Ann Abe','TCD','GOV',NULL);
INSERT INTO "claim_party" VALUES(5,'holder',0,'person:ann-abe','Ann Abe','TCD','GOV',NULL);
INSERT INTO "claim_party" VALUES(6,'parties',0,'state:TCD','Chad','TCD',NULL,'signatory');
INSERT INTO "claim_party" VALUES(6,'parties',1,'state:SDN','Sudan','SDN',NULL,'signatory');
INSERT INTO "claim_party" VALUES(7,'obligor',0,'state:TCD','Chad','TCD',NULL,NULL);
INSERT INTO "claim_party" VALUES(8,'obligor',0,'state:SDN','Sudan','SDN',NULL,NULL);
INSERT INTO "claim_party" VALUES(10,'accused',0,'state:TCD','Chad','TCD',NULL,NULL);
INSERT INTO "claim_party" VALUES(10,'accusers',0,'state:SDN','Sudan','SDN',NULL,NULL);
INSERT INTO "claim_party" VALUES(11,'responder',0,'state:TCD','Chad','TCD',NULL,NULL);
INSERT INTO "claim_party" VALUES(12,'actor',0,'state:SDN','Sudan','SDN',NULL,NULL);
CREATE TABLE commitment (
        number INTEGER NOT NULL, id TEXT NOT NULL, report INTEGER NOT NULL, start INTEGER NOT NULL, type
        TEXT, status TEXT NOT NULL, earliest TEXT, latest TEXT, body TEXT NOT NULL, PRIMARY KEY (number),
        UNIQUE (id), FOREIGN KEY(report) REFERENCES report (number) ON DELETE CASCADE
    );
INSERT INTO "commitment" VALUES(1,'8ca6b4635b7767e6',1,190,NULL,'not assessed',NULL,NULL,'{"id":"8ca6b4635b7767e6","report":"story","start":190,"status":"not assessed","obligor":["state:TCD"],"beneficiary":[],"action":"withdraw its troops","polarity":"do","condition":null,"basis":"signed text","in_exchange_for":["6cfeb98ec5a68f47"],"agreement":"7330f39420257cb4","deadlines":["8157a9c9ea773587"],"claims":["8ca6b4635b7767e6","8157a9c9ea773587"]}');
INSERT INTO "commitment" VALUES(2,'6cfeb98ec5a68f47',1,242,NULL,'not assessed',NULL,NULL,'{"id":"6cfeb98ec5a68f47","report":"story","start":242,"status":"not assessed","obligor":["state:SDN"],"beneficiary":[],"action":"closing the camps","polarity":"do","condition":null,"basis":"signed text","in_exchange_for":[],"agreement":"7330f39420257cb4","deadlines":[],"claims":["6cfeb98ec5a68f47"]}');
CREATE TABLE commitment_claim (
        commitment INTEGER NOT NULL, position INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (commitment,
        position), FOREIGN KEY(commitment) REFERENCES commitment (number) ON DELETE CASCADE, FOREIGN KEY(claim)
        REFERENCES claim (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "commitment_claim" VALUES(1,0,7);
INSERT INTO "commitment_claim" VALUES(2,0,8);
INSERT INTO "commitment_claim" VALUES(1,1,9);
CREATE TABLE deadline (
        number INTEGER NOT NULL, id TEXT NOT NULL, report INTEGER NOT NULL, start INTEGER NOT NULL, type
        TEXT, status TEXT NOT NULL, earliest TEXT, latest TEXT, body TEXT NOT NULL, PRIMARY KEY (number),
        UNIQUE (id), FOREIGN KEY(report) REFERENCES report (number) ON DELETE CASCADE
    );
INSERT INTO "deadline" VALUES(1,'8157a9c9ea773587',1,210,NULL,'set','2021-05-05','2021-06-01','{"id":"8157a9c9ea773587","report":"story","start":210,"status":"set","due":"by 1 June","edtf":"2021-06-01","earliest":"2021-05-05","latest":"2021-06-01","basis":"computed","commitment":"8ca6b4635b7767e6","set_by":[],"claims":["8157a9c9ea773587","8ca6b4635b7767e6"]}');
CREATE TABLE deadline_claim (
        deadline INTEGER NOT NULL, position INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (deadline,
        position), FOREIGN KEY(deadline) REFERENCES deadline (number) ON DELETE CASCADE, FOREIGN KEY(claim)
        REFERENCES claim (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "deadline_claim" VALUES(1,1,7);
INSERT INTO "deadline_claim" VALUES(1,0,9);
CREATE TABLE dispute (
        number INTEGER NOT NULL, id TEXT NOT NULL, report INTEGER NOT NULL, start INTEGER NOT NULL, type
        TEXT, status TEXT NOT NULL, earliest TEXT, latest TEXT, body TEXT NOT NULL, PRIMARY KEY (number),
        UNIQUE (id), FOREIGN KEY(report) REFERENCES report (number) ON DELETE CASCADE
    );
INSERT INTO "dispute" VALUES(1,'a0317bf4a4f3cd4f',1,292,NULL,'answered',NULL,NULL,'{"id":"a0317bf4a4f3cd4f","report":"story","start":292,"status":"answered","accusers":["state:SDN"],"accused":["state:TCD"],"proposition":"9947cc11b4fd2dc8","answers":["fdb8d697d37db6da"],"responders":["state:TCD"],"responses":["denies"],"claims":["a0317bf4a4f3cd4f","9947cc11b4fd2dc8","fdb8d697d37db6da"]}');
CREATE TABLE dispute_claim (
        dispute INTEGER NOT NULL, position INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (dispute,
        position), FOREIGN KEY(dispute) REFERENCES dispute (number) ON DELETE CASCADE, FOREIGN KEY(claim)
        REFERENCES claim (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "dispute_claim" VALUES(1,1,3);
INSERT INTO "dispute_claim" VALUES(1,0,10);
INSERT INTO "dispute_claim" VALUES(1,2,11);
CREATE TABLE event (
        number INTEGER NOT NULL, id TEXT NOT NULL, report INTEGER NOT NULL, start INTEGER NOT NULL, type
        TEXT, status TEXT NOT NULL, earliest TEXT, latest TEXT, body TEXT NOT NULL, PRIMARY KEY (number),
        UNIQUE (id), FOREIGN KEY(report) REFERENCES report (number) ON DELETE CASCADE
    );
INSERT INTO "event" VALUES(1,'a948daccc829b615',1,85,'CONSULT','held','2021-05-04','2021-05-04','{"id":"a948daccc829b615","report":"story","start":85,"status":"held","type":"CONSULT","mode":null,"milestone":null,"frame":"current","content":false,"actors":["state:TCD","state:SDN"],"recipients":[],"when":"4 May 2021","edtf":"2021-05-04","earliest":"2021-05-04","latest":"2021-05-04","basis":"stated","territory":"QAT","origins":1,"claims":["a948daccc829b615"]}');
INSERT INTO "event" VALUES(2,'b157566ee76a702a',1,354,'ACCUSE','held',NULL,NULL,'{"id":"b157566ee76a702a","report":"story","start":354,"status":"held","type":"ACCUSE","mode":"allege","milestone":null,"frame":"current","content":false,"actors":["state:SDN"],"recipients":["state:TCD"],"when":null,"edtf":null,"earliest":null,"latest":null,"basis":null,"territory":null,"origins":1,"claims":["b157566ee76a702a"]}');
INSERT INTO "event" VALUES(3,'9947cc11b4fd2dc8',1,370,'ASSAULT','disputed',NULL,NULL,'{"id":"9947cc11b4fd2dc8","report":"story","start":370,"status":"disputed","type":"ASSAULT","mode":"heavy-weapons","milestone":null,"frame":"current","content":true,"actors":["state:TCD"],"recipients":[],"when":null,"edtf":null,"earliest":null,"latest":null,"basis":null,"territory":null,"origins":1,"claims":["9947cc11b4fd2dc8"]}');
CREATE TABLE event_claim (
        event INTEGER NOT NULL, position INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (event,
        position), FOREIGN KEY(event) REFERENCES event (number) ON DELETE CASCADE, FOREIGN KEY(claim)
        REFERENCES claim (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "event_claim" VALUES(1,0,1);
INSERT INTO "event_claim" VALUES(2,0,2);
INSERT INTO "event_claim" VALUES(3,0,3);
CREATE TABLE evidence (
        claim INTEGER NOT NULL, position INTEGER NOT NULL, passage TEXT NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, PRIMARY KEY (claim, position), FOREIGN KEY(claim) REFERENCES claim (number)
        ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "evidence" VALUES(1,0,'body',52,260);
INSERT INTO "evidence" VALUES(2,0,'body',292,512);
INSERT INTO "evidence" VALUES(3,0,'body',292,512);
INSERT INTO "evidence" VALUES(4,0,'body',292,512);
INSERT INTO "evidence" VALUES(5,0,'body',292,512);
INSERT INTO "evidence" VALUES(6,0,'body',52,260);
INSERT INTO "evidence" VALUES(7,0,'body',52,260);
INSERT INTO "evidence" VALUES(8,0,'body',52,260);
INSERT INTO "evidence" VALUES(9,0,'body',52,260);
INSERT INTO "evidence" VALUES(10,0,'body',292,512);
INSERT INTO "evidence" VALUES(11,0,'body',292,512);
INSERT INTO "evidence" VALUES(12,0,'body',292,512);
INSERT INTO "evidence" VALUES(13,0,'body',292,512);
CREATE TABLE mention (
        report INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, actor TEXT, body TEXT NOT NULL, PRIMARY KEY (report, position), FOREIGN
        KEY(report) REFERENCES report (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "mention" VALUES(1,0,'actor',0,4,'state:TCD','{"text":"Chad","start":0,"end":4,"kind":"actor","why":"name in knowledge","party":{"text":"Chad","start":0,"end":4,"name":"Chad","actor":"state:TCD","office":null,"territory":"TCD","country_code":"TCD","sector":null,"role":null,"unnamed":false},"place":null,"time":null}');
INSERT INTO "mention" VALUES(1,1,'office',73,76,'person:ann-abe','{"text":"Abe","start":73,"end":76,"kind":"office","why":"name in knowledge","party":{"text":"Abe","start":73,"end":76,"name":"Ann Abe","actor":"person:ann-abe","office":null,"territory":"TCD","country_code":"TCD","sector":"GOV","role":null,"unnamed":false},"place":null,"time":null}');
INSERT INTO "mention" VALUES(1,2,'place',30,34,NULL,'{"text":"Doha","start":30,"end":34,"kind":"place","why":"name in knowledge","party":null,"place":{"text":"Doha","start":30,"end":34,"name":"Doha","territory":"QAT","lat":25.2854,"lon":51.531,"geonames":290030,"precision":"city"},"time":null}');
INSERT INTO "mention" VALUES(1,3,'time',125,135,NULL,'{"text":"4 May 2021","start":125,"end":135,"kind":"time","why":"name in knowledge","party":null,"place":null,"time":{"text":"4 May 2021","start":125,"end":135,"precision":"day","basis":"stated","edtf":"2021-05-04","earliest":"2021-05-04","latest":"2021-05-04","anchor":null,"relative":null,"timex":"2021-05-04"}}');
CREATE TABLE meta (key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (key));
INSERT INTO "meta" VALUES('layer_rules','1');
CREATE TABLE passage (
        report INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, reason TEXT, PRIMARY KEY (report, position), FOREIGN KEY(report) REFERENCES
        report (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "passage" VALUES(1,0,'headline',0,34,NULL);
INSERT INTO "passage" VALUES(1,1,'byline',36,50,NULL);
INSERT INTO "passage" VALUES(1,2,'body',52,260,NULL);
INSERT INTO "passage" VALUES(1,3,'intruder',262,290,'planted');
INSERT INTO "passage" VALUES(1,4,'body',292,512,NULL);
CREATE TABLE report (
        number INTEGER NOT NULL, id TEXT NOT NULL, content_hash TEXT NOT NULL, reading_hash TEXT NOT NULL,
        run INTEGER NOT NULL, title TEXT, published TEXT, outlet TEXT, url TEXT, language TEXT, text TEXT
        NOT NULL, PRIMARY KEY (number), UNIQUE (id), FOREIGN KEY(run) REFERENCES run (number)
    );
INSERT INTO "report" VALUES(1,'story','1dcd508c38b68b3035bc4b7a34729757bd96a82592e190dd0df9651f4fba9b37','cd3cf4296720f360dc7aa21680a777a3c403637cb6cfdf0204e615e65e5bf5d6',1,'Chad and Sudan sign accord in Doha','2021-05-05','Wire','https://wire.example/story','en','Chad and Sudan sign accord in Doha

By A. Reporter

Foreign Minister Ann Abe of Chad met her Sudanese counterpart in Doha on 4 May 2021; Qatar hosted them. Under the Doha Accord, Chad is to withdraw its troops by 1 June in exchange for Sudan closing the camps.

ALSO READ: Prices rise again

“We welcome this step,” Abe said at a press conference. Sudan accuses Chad of shelling Tina, where some 12 people died. Chad denies this. Sudan stands ready for talks. The talks make little headway. The weather was fine.
');
CREATE TABLE run (
        number INTEGER NOT NULL, schema TEXT NOT NULL, detente TEXT NOT NULL, knowledge TEXT NOT NULL,
        parser TEXT NOT NULL, PRIMARY KEY (number), CONSTRAINT run_once UNIQUE (schema, detente, knowledge,
        parser)
    );
INSERT INTO "run" VALUES(1,'1','0.1.0','k0','none 0');
CREATE TABLE skipped (
        "where" TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL, id TEXT NOT NULL, fields TEXT NOT
        NULL, PRIMARY KEY ("where", stage, reason, id)
    ) WITHOUT ROWID
    ;
INSERT INTO "skipped" VALUES('in.jsonl:2','read','no text','','[]');
CREATE TABLE unread (
        report INTEGER NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (report, position), FOREIGN KEY(report) REFERENCES report (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    ;
INSERT INTO "unread" VALUES(1,0,491,512);
CREATE INDEX claim_place ON claim (report, kind_order, start, id);
CREATE INDEX claim_party_actor ON claim_party (actor);
CREATE INDEX event_place ON event (report, start, id);
CREATE INDEX event_claim_claim ON event_claim (claim);
CREATE INDEX commitment_place ON commitment (report, start, id);
CREATE INDEX commitment_claim_claim ON commitment_claim (claim);
CREATE INDEX deadline_place ON deadline (report, start, id);
CREATE INDEX deadline_claim_claim ON deadline_claim (claim);
CREATE INDEX dispute_place ON dispute (report, start, id);
CREATE INDEX dispute_claim_claim ON dispute_claim (claim);
CREATE VIEW actor_claim AS
    SELECT claim_party.actor AS id, claim_party.name AS name, claim_party.territory AS territory,
           claim_party.sector AS sector, claim.id AS claim
    FROM claim_party JOIN claim ON claim.number = claim_party.claim
    WHERE claim_party.actor IS NOT NULL;
COMMIT;
