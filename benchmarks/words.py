"""The words of made-up programmes: an office that keeps parks and fairs, in no real city."""

from random import Random


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split())


VERBS = _each("整修 核对 登记 清点 培育 编排 演练 讲解 巡看 装点 擦洗 补种 绘制 试放 晾晒 归还")
PLACES = _each("东园 西桥 南渡 北山 河湾 石坊 竹径 茶亭 沙洲 旧塔 新街 梅坡 柳岸 鹤池 云台 谷仓")
THINGS = _each("水车 花灯 木船 纸伞 铜钟 藤椅 陶罐 风筝 石磨 书柜 布幔 鼓架 竹篮 鱼塘 果苗 蜂箱")
PAPERS = _each("游人名册 灯会图样 茶点清单 船票存根 花木标牌 看台座次 游园路线 摊位编号")
MANNERS = _each("按月 逐户 分批 连夜 就近 轮流 成套 依次 提前 当场")

DEPARTMENTS = tuple(f"市{thing}{kind}" for kind in ("局", "办") for thing in THINGS)
LEADERS = tuple(f"{one}{two}" for one in "甲乙丙丁戊己" for two in ("大山", "小川", "文"))
UNITS = tuple(f"{place}区" for place in PLACES[:7])


def clause(chance: Random) -> str:
    """A few words without a full stop: 逐户清点南渡的花灯."""
    parts = (MANNERS, VERBS, PLACES, THINGS + PAPERS)
    manner, verb, place, thing = (chance.choice(words) for words in parts)
    return f"{manner}{verb}{place}的{thing}"


def sentence(chance: Random, clauses: int) -> str:
    """So many clauses, of some ten characters each, and a full stop."""
    return "，".join(clause(chance) for _ in range(clauses)) + "。"
