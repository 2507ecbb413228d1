/**
 * Simplified Chinese for form-js 1.23, which has no translate service. Exact texts, but for the
 * validation messages.
 */
export const validationMessages: [RegExp, string][] = [
  [/^Field is required\.$/, '必填项。'],
  [/^Field must match pattern (.*)\.$/, '格式必须匹配 $1。'],
  [/^Field must have minimum value of (.*)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.*)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.*)\.$/, '长度不能少于 $1 个字符。'],
  [/^Field must have maximum length of (.*)\.$/, '长度不能超过 $1 个字符。'],
  [/^Field must be a valid\s+international phone number.*$/, '请输入有效的国际电话号码（如 +8613800138000）。'],
  [/^Field must be a valid email\.$/, '请输入有效的电子邮箱。'],
  [/^Value is not a number\.$/, '不是数字。'],
  [/^Value is expected to be an integer\.$/, '必须是整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, '请输入有效值，最接近的有效值为 $1 和 $2。']
];


/** Field types: names for the palette and the panel header, and labels which the editor writes into new fields. */
export const fieldTypes: Record<string, string> = {
  'Text field': '单行文本', 'Text area': '多行文本', 'Number': '数字', 'Date': '日期', 'Date time': '日期时间', 'Time': '时间',
  'Expression': '表达式', 'File picker': '文件选择', 'Checkbox': '复选框', 'Checkbox group': '复选框组', 'Radio group': '单选框组',
  'Select': '下拉选择', 'Tag list': '标签列表', 'Text view': '文本', 'Image view': '图片', 'HTML view': 'HTML', 'Table': '表格',
  'Document preview': '文档预览', 'Spacer': '间距', 'Separator': '分隔线', 'Group': '分组', 'Dynamic list': '动态列表',
  'iFrame': '内嵌页', 'Button': '按钮', 'Form': '表单', 'Value': '选项'
};


export const uiTexts: Record<string, string> = {
  // viewer
  'Search': '搜索', 'Select': '请选择', 'Nothing found': '没有结果', 'Nothing to show.': '没有内容。', 'Browse': '浏览',
  'Add new': '新增', 'Show all': '全部显示', 'No content to show.': '没有可显示的内容。',
  'hh:mm ?m': '时:分', 'mm/dd/yyyy': '月/日/年', 'hh:mm': '时:分', 'Date time': '日期时间',
  // editor
  'Components': '组件', 'Search components': '搜索组件', 'No components found.': '没有找到组件。', 'Build your form': '设计表单',
  'Drag and drop components here to start designing.': '把组件拖到这里开始设计。',
  'Drag and drop components here.': '把组件拖到这里。',
  'Use the preview window to test your form.': '用预览测试你的表单。',
  'Select a form field to edit its properties.': '选择一个字段来编辑属性。',
  'Multiple form fields are selected. Select a single form field to edit its properties.': '选中了多个字段，请只选一个。',
  'Input': '输入', 'Selection': '选择', 'Presentation': '展示', 'Containers': '容器', 'Action': '动作',
  'Form': '表单', 'Binds to a form variable': '绑定到表单变量', 'Drag and drop to reorder': '拖动以调整顺序',
  'General': '常规', 'Condition': '条件', 'Layout': '布局', 'Appearance': '外观', 'Validation': '校验', 'Serialization': '序列化',
  'Constraints': '约束', 'Custom properties': '自定义属性', 'Options source': '选项来源', 'Static options': '静态选项',
  'Dynamic options': '动态选项', 'Options expression': '选项表达式', 'Field label': '字段标签', 'Label': '标签', 'Field description': '字段说明',
  'Key': '键', 'Default value': '默认值', 'Required': '必填', 'Read only': '只读', 'Disabled': '禁用', 'Minimum length': '最小长度',
  'Maximum length': '最大长度', 'Minimum': '最小值', 'Maximum': '最大值', 'Validation pattern': '校验规则', 'Custom': '自定义',
  'Email': '电子邮箱', 'Phone': '电话', 'Custom regular expression': '自定义正则', 'Custom error message': '自定义错误消息',
  'Columns': '列数', 'Vertical alignment': '垂直对齐', 'Top': '上', 'Center': '居中', 'Bottom': '下', 'Auto': '自动',
  'Prefix': '前缀', 'Suffix': '后缀', 'Hide if': '隐藏条件', 'Decimal digits': '小数位数', 'Increment': '步长', 'Output as string': '输出为字符串',
  'Subtype': '子类型', 'Time format': '时间格式', 'Time interval': '时间间隔', 'Use 24h': '24 小时制', 'Disallow past dates': '不允许过去的日期',
  'Value': '值', 'Type': '类型', 'Title': '标题', 'Text': '文本', 'Submit': '提交', 'Reset': '重置', 'Create': '新建',
  'Checked': '勾选', 'Not checked': '未勾选', 'Searchable': '可搜索', 'Create new list item': '新建列表项', 'Toggle section': '展开/收起分组',
  'Version tag': '版本标签', 'Path': '路径', 'Opened in popup': '已在弹窗中打开', '<none>': '<无>', 'Static': '静态', 'Input data': '输入数据'
};
