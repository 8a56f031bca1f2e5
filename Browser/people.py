"""Who is who in the demonstration realm: one account for each role, and the role."""

PEOPLE = {
    "kao-he-ban": "office",
    "beilun-shu-ji": "secretary",
    "zhi-bu-shu-ji": "secretary",
    "beilun-tian-bao": "clerk",
    "zhi-bu-tian-bao": "clerk",
    "beilun-shen-he": "reviewer",
    "gu-jianxun": "auditor",
    "ji-piao": "teller",
    "ping-yi": "rater",
    "ling-dao": "leader",
    "guan-cha": "observer",
    "xi-tong": "system-administrator",
    "an-quan": "security-administrator",
    "shen-ji": "audit-administrator",
}
