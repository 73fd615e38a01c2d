-- title: 整改状态要与销号日期相符
-- title-en: The state of a finding agrees with the day on which it was closed
-- severity: error
-- basis: 数据一致性
-- message: {id} 的状态是“{state}”，销号日期是{shown}
-- message-en: {id} is {state}, but the day on which it was closed does not agree with that
-- column: state
-- hint: 已销号的填写销号日期，整改中的不填
SELECT r.*, coalesce(' ' || closed, '空的') AS shown FROM rectification r WHERE (state = '已销号') <> (closed IS NOT NULL)
