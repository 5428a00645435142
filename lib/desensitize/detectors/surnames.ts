/** The surnames that together are borne by nearly all Han Chinese; one character each. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔文赖樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦管柳邢岳齐梅庄辛管祝左涂谷祁时舒耿卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵欧解强柴华车冉房边净阎辜宫仇池滕诸翟苑臧储巫冼晏麦冷敖邝区简饶尚农蒙迟占原麻胥仲褚娄窦宗曲练荆初楚连卓蔺花权木隆巩应丛郁鄢明佟商党谌古冀奚昌桑符邬幸元贝郎门师全艾缪晋揭库荣苟井封鹿保丘侬寇丰厉敬'.split(
    '',
  ),
)

/** Surnames of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 上官 司马 诸葛 司徒 东方 独孤 南宫 万俟 闻人 夏侯 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司空 亓官 司寇 端木 呼延 西门 南门 百里 东郭 公西 梁丘 第五 拓跋'.split(
    ' ',
  ),
)
