/** Faults of lib/personnel, under `problems.<code>`. */
export const problemsPersonnel = {
  'personnel-missing':
    '岗位 {post}：有必填的栏目没有填写。请填写岗位名称、职责和办公电话，以及责任机构的中英文名称。',
  'personnel-too-long': '岗位 {post}：有一栏内容过长，请精简。',
  'personnel-email': '岗位 {post}：办公邮箱的格式不正确。',
  'personnel-dataset': '岗位 {post}：数据集标识只含小写字母、数字和连字符，用空格分开。',
  'personnel-changed-on': '请填写变更发生的日期。',
  'personnel-changed-later': '变更日期不能晚于今天。',
  'personnel-head-missing': '没有主要负责人。请为一个岗位选择“主要负责人”，空缺的也要列出并勾选“空缺”。',
  'personnel-administrator-missing': '没有数据管理员。请为一个岗位选择“数据管理员”，空缺的也要列出。',
  'personnel-duties-joined': '安全管理、数据操作、审计核查应当由不同的人员负责。请分列三个不同的岗位。',
  'personnel-dataset-unknown': '岗位 {post}：本部门的目录中没有所填的数据集。请核对标识。',
  'personnel-personal-data':
    '岗位 {post}：含有个人信息（个人手机、住址或者证件号码等），不能公布。请改填办公电话、办公邮箱和办公地址。',
  'personnel-vacant-named': '岗位 {post}：空缺的岗位不能填写姓名。请删去姓名，或者取消“空缺”。',
  'personnel-name-unconfirmed': '填写了姓名，请确认姓名依法可以公布；不能公布的，请删去姓名，只列岗位。',
}
