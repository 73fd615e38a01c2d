-- title: 项目当前环节要与环节台账一致
-- title-en: The stage of a project is the last one of its register
-- severity: error
-- basis: 数据一致性
-- message: {id} {name}：当前环节写作“{stage}”，环节台账最后一条是“{last}”
-- message-en: {id}: its stage is {stage}, the last one of the register is {last}
-- column: stage
-- hint: 更新项目台账的当前环节，或者补上环节台账
SELECT p.*, coalesce((SELECT s.stage FROM project_stage s WHERE s.project = p.id ORDER BY s.no DESC LIMIT 1), '无') AS last
FROM project p
WHERE p.stage <> last
